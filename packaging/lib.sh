# shellcheck shell=bash
# What run.sh and test.sh share: say things in words, find and install what is missing, configure, build.
# To be sourced; the caller has set -euo pipefail. Every step is quick when there is nothing to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$root/build/log

# What is needed to build and run, one requirement a word: package names, first choice first, with | between
# names under which distributions ship the same thing.
packages=(
    "g++" "cmake" "ninja-build" "pkg-config|pkgconf" "lld"
    "qt6-base-dev" "qt6-svg-dev|libqt6svg6-dev" "qt6-tools-dev" "qt6-tools-dev-tools" "qt6-l10n-tools"
    "qt6-qpa-plugins" "qt6-translations-l10n" "libgl-dev|libgl1-mesa-dev" "fonts-dejavu-core"
    "libhiredis-dev" "libspdlog-dev" "libqcustomplot-dev" "libmd4c-dev"
)

say() { printf '%s\n' "ringside: $*"; }

# explain WHAT [LINE...]: tells what went wrong, then what to do, and ends the script.
explain() {
    printf '\nringside: %s\n' "$1" >&2
    shift
    if (($#)); then printf '  %s\n' "$@" >&2; fi
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Whether the system is one of those whose package names are known; refuses those that are too old.
know_system() {
    have apt-get && have dpkg-query || return 1
    local ID="" VERSION_ID="" PRETTY_NAME="this system"
    # shellcheck disable=SC1091
    [[ ! -r /etc/os-release ]] || . /etc/os-release
    local oldest=""
    case $ID in
        debian) oldest=12 ;;
        ubuntu) oldest=23.04 ;;
    esac
    if [[ -n $oldest && -n $VERSION_ID ]] && older "$VERSION_ID" "$oldest"; then
        explain "$PRETTY_NAME is too old: Ringside needs Qt 6.4 or newer." \
            "Debian 12, Ubuntu 24.04 and anything newer have it."
    fi
}

# older A B: whether version A is less than version B.
older() { [[ $1 != "$2" && $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$1" ]]; }

# Sets `missing` to the requirements of which no alternative is installed.
find_missing() {
    missing=()
    local installed requirement name found
    # dpkg-query fails when it does not know one of the names; what it does know is printed all the same.
    # shellcheck disable=SC2016
    installed=$(printf '%s\n' "${packages[@]}" | tr '|' '\n' |
        xargs dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null || true)
    for requirement in "${packages[@]}"; do
        found=""
        for name in ${requirement//|/ }; do
            if [[ $'\n'$installed$'\n' == *$'\n'"installed $name"$'\n'* ]]; then found=yes; fi
        done
        [[ -n $found ]] || missing+=("$requirement")
    done
    # Any server will do, from wherever it came: a package, or built by hand.
    have redis-server || have valkey-server || have redict-server || missing+=("redis-server")
    have redis-cli || missing+=("redis-tools")
}

# Installs what is missing, as root. Leaves no Redis service running or enabled (see install.sh).
install_missing() {
    if ! know_system; then
        say "there is no apt-get here, so nothing is installed; building with what is there."
        return
    fi
    find_missing
    if ((${#missing[@]} == 0)); then return; fi

    local names=("${missing[@]%%|*}") become=()
    if (($(id -u) != 0)); then
        have sudo || explain "packages are missing, and sudo is missing too: ${names[*]}" \
            "As root, install them once, then run this again as yourself:" \
            "  bash $root/packaging/install.sh ${missing[*]@Q}"
        [[ -t 0 ]] || sudo -n true 2>/dev/null ||
            explain "packages are missing, and sudo asks for a password here: ${names[*]}" \
                "Run this in a terminal, or as root: bash $root/packaging/install.sh ${missing[*]@Q}"
        become=(sudo)
    fi
    say "installing, once: ${names[*]}"
    if ! ${become[@]+"${become[@]}"} bash "$root/packaging/install.sh" "${missing[@]}" 2>&1 |
        tee "$logs/install.log"; then
        explain_install
    fi
}

explain_install() {
    local log=$logs/install.log
    local offline='could not resolve|temporary failure|could not connect|cannot initiate|network is unreachable'
    if grep -qiE "$offline|connection (failed|timed out|refused)" "$log"; then
        explain "the packages could not be fetched: the package servers cannot be reached." \
            "Check the network (and a proxy, if you need one), then run this again. Log: $log"
    elif grep -qiE "no space left|enough free space" "$log"; then
        explain "the disk is full: the packages need about 1.5 GB." \
            "Make room, then run this again. Log: $log"
    elif grep -qE 'no package offers' "$log"; then
        explain "$(grep -m 1 'no package offers' "$log")" \
            "On Ubuntu these come from 'universe': sudo add-apt-repository universe. Log: $log"
    elif grep -qiE 'could not get lock|unable to acquire' "$log"; then
        explain "another package manager is running (perhaps the system's own updates)." \
            "Wait for it to finish, then run this again. Log: $log"
    elif grep -qiE 'dpkg was interrupted|unmet dependencies|held broken' "$log"; then
        explain "the system's packages were broken before this started." \
            "Repair them first: sudo dpkg --configure -a; sudo apt-get -f install. Log: $log"
    elif grep -qiE 'incorrect password|not in the sudoers|password is required|no password' "$log"; then
        explain "sudo was refused, so nothing could be installed." \
            "Ask somebody with root rights to do it once. Log: $log"
    fi
    explain "installing the packages failed; the last lines of the log:" "$(tail -n 5 "$log")" "Log: $log"
}

check_tools() {
    local tool
    for tool in cmake ninja g++ pkg-config; do
        have "$tool" || explain "'$tool' was not found, and Ringside cannot be built without it." \
            "Needed: a C++20 compiler, CMake 3.23, Ninja, pkg-config, Qt 6.4 (Base, Svg, Tools), hiredis," \
            "spdlog, QCustomPlot built for Qt 6, and a redis-server or valkey-server to run."
    done
    local version
    version=$(cmake --version | sed -n '1s/[^0-9]*\([0-9.]*\).*/\1/p')
    if older "${version:-0}" 3.23; then
        explain "CMake $version at $(command -v cmake) is too old; 3.23 or newer is needed." \
            "If your system's own is newer (/usr/bin/cmake), put it first in PATH."
    fi
}

make_build_folder() {
    mkdir -p "$logs" 2>/dev/null || true
    [[ -d $logs && -w $logs ]] || explain "cannot write to $root/build." \
        "Ringside is built inside its own folder: $(id -un) must be able to write there, with room on its disk."
    local free
    free=$(df -Pk "$root/build" | awk 'NR == 2 { print $4 }')
    ((${free:-0} > 102400)) || explain "less than 100 MB are free on the disk that holds $root/build." \
        "Make room, then run this again."
}

# How many compilers at once: one a processor, and each wants about a gigabyte.
jobs_at_once() {
    local cores memory
    cores=$(nproc 2>/dev/null || echo 2)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || true)
    memory=${memory:-$cores}
    ((memory >= 1)) || memory=1
    echo $((memory < cores ? memory : cores))
}

# On a terminal, Ninja's [12/345] lines overwrite each other; elsewhere only every fiftieth is shown.
show_progress() {
    local line count=0 wiped=""
    while IFS= read -r line || [[ -n $line ]]; do
        if [[ $line != "["*/*"]"* ]]; then
            printf '%s%s\n' "$wiped" "$line"
            wiped=""
        elif [[ -t 1 ]]; then
            printf '\r\033[K%.*s' "$((${COLUMNS:-80} - 1))" "$line"
            wiped=$'\r\033[K'
        elif ((count++ % 50 == 0)); then
            printf '%s\n' "$line"
        fi
    done
    printf '%s' "$wiped"
}

configure() {
    local preset=$1 dir=$root/build/$1 log=$logs/$1-configure.log
    local home="CMAKE_HOME_DIRECTORY:INTERNAL=$root"
    if [[ -f $dir/CMakeCache.txt ]] && ! grep -qxF "$home" "$dir/CMakeCache.txt"; then
        say "this folder has moved since build/$preset was made; configuring afresh."
        rm -rf "$dir/CMakeCache.txt" "$dir/CMakeFiles"
    fi
    if [[ -f $dir/build.ninja && $dir/build.ninja -nt $root/CMakePresets.json ]]; then return; fi
    say "configuring build/$preset"
    if ! (cd "$root" && cmake --preset "$preset") >"$log" 2>&1; then
        explain_build "configuring build/$preset failed" "$log"
    fi
    touch "$dir/build.ninja"
}

# build PRESET [TARGET]
build() {
    local preset=$1 target=${2:-all} log=$logs/$1-build.log
    configure "$preset"
    [[ -d $root/build/$preset/bin ]] || say "building build/$preset; the first time takes some minutes"
    if ! cmake --build "$root/build/$preset" --target "$target" -j "${RINGSIDE_JOBS:-$(jobs_at_once)}" 2>&1 |
        tee "$log" | quiet_if_done; then
        explain_build "building build/$preset failed" "$log"
    fi
}

# That Ninja looked and found nothing to do is not worth a line.
quiet_if_done() {
    grep --line-buffered -vE '^(ninja: no work to do|\[0/[0-9]+\] Re-checking globbed)' | show_progress || true
}

explain_build() {
    local what=$1 log=$2
    if grep -q 'No space left on device' "$log"; then
        explain "$what: the disk is full." "A build needs about 2 GB. Make room, then run this again. Log: $log"
    elif grep -qE 'Killed signal terminated|out of memory|cannot allocate memory' "$log"; then
        explain "$what: the machine ran out of memory." \
            "Close something, or compile one file at a time: RINGSIDE_JOBS=1 $0. Log: $log"
    elif grep -q 'CMake Error' "$log"; then
        explain "$what: CMake reports an error." "$(grep -m 1 -A 6 -E 'CMake Error' "$log")" "Log: $log"
    elif grep -qE '(error|Error):' "$log"; then
        explain "$what: it does not compile; the first error is" \
            "$(grep -m 1 -A 3 -E '(error|Error):' "$log")" "Log: $log"
    fi
    explain "$what; the last lines of the log:" "$(tail -n 5 "$log")" "Log: $log"
}

# Everything up to the build: packages, tools, a place to write.
set_up() {
    make_build_folder
    install_missing
    check_tools
}
