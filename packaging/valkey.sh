# shellcheck shell=bash
# Gives the tests a valkey-server beside redis-server, for what must work with both. To be sourced after lib.sh.
# Debian 12 has Valkey 8.0 in its backports: it is unpacked from there into the build folder. The machine's
# package sources, lists and packages stay as they are: apt works in a folder of its own.

valkey_home=$root/build/valkey

# Sets `valkey` to a program that starts, or to nothing; says what it found.
find_valkey() {
    valkey=""
    if have valkey-server; then
        valkey=$(command -v valkey-server)
    elif [[ -x $valkey_home/usr/bin/valkey-server ]] || unpack_valkey >"$logs/valkey.log" 2>&1; then
        valkey=$valkey_home/usr/bin/valkey-server
    fi
    if [[ -z $valkey ]]; then
        say "there is no valkey-server here, and Debian's backports offer none. The tests that run against"
        say "  Valkey are left out. Log: $logs/valkey.log"
    elif ! "$valkey" --version >>"$logs/valkey.log" 2>&1; then
        say "$valkey does not start. The tests that run against Valkey are left out. Log: $logs/valkey.log"
        valkey=""
    else
        say "tests run against Valkey too: $("$valkey" --version | sed 's/ sha=.*//')"
    fi
}

# Where this machine gets Debian 12's own packages from, if it is one.
debian_mirror() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(ORIGIN)' 'Identifier: Packages' |
        awk '$2 == "bookworm" && $3 == "Debian" { print $1; exit }'
}

unpack_valkey() {
    have apt-get && have dpkg-deb || return 1
    local mirror
    mirror=$(debian_mirror)
    [[ -n $mirror ]] || { echo "this is not Debian 12"; return 1; }
    mkdir -p "$valkey_home/apt/lists/partial" "$valkey_home/apt/cache/archives/partial"
    printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s bookworm-backports main\n' \
        "$mirror" >"$valkey_home/apt/sources.list"
    local options=(
        -q -o Dir::Etc::SourceList="$valkey_home/apt/sources.list" -o Dir::Etc::SourceParts=-
        -o Dir::State::Lists="$valkey_home/apt/lists" -o Dir::Cache="$valkey_home/apt/cache"
        -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none
    )
    apt-get "${options[@]}" update || return 1
    local name package
    for name in valkey-tools valkey-server; do # valkey-server is a link to a program of valkey-tools
        (cd "$valkey_home/apt" && apt-get "${options[@]}" download "$name/bookworm-backports") || return 1
        for package in "$valkey_home/apt/${name}"_*.deb; do
            dpkg-deb -x "$package" "$valkey_home" || return 1
        done
    done
    [[ -x $valkey_home/usr/bin/valkey-server ]]
}
