#!/usr/bin/env bash
# Builds Ringside and opens its window. See --help.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<END
packaging/run.sh [ARGUMENT...]

Installs what Ringside needs and is missing (apt, on Debian 12, Ubuntu 24.04 and newer; as root or through
sudo), builds it in build/release and opens its window. Arguments go to the program. Quick when nothing changed.

  --help       this text (the program's own: build/release/bin/ringside --help)
  --packages   say which packages would be installed, and stop

Without a display it builds, and then tells how to use build/release/bin/ringside-cli.
No Redis service is left running or enabled. RINGSIDE_JOBS=N sets how many compilers run at once.
END
}

list_packages() {
    know_system || explain "packages are known for Debian and Ubuntu only." \
        "CONTRIBUTING.md lists what is needed elsewhere."
    find_missing
    if ((${#missing[@]})); then say "missing: ${missing[*]}"; else say "nothing is missing."; fi
}

# Whether a window can be opened. QT_QPA_PLATFORM says that somebody chose (offscreen, vnc, ...). A socket on
# this machine is looked for, as a display that is gone leaves its variable behind.
has_display() {
    [[ -z ${QT_QPA_PLATFORM:-} ]] || return 0
    local socket=${WAYLAND_DISPLAY:-}
    if [[ -n $socket ]]; then
        [[ $socket == /* ]] || socket=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/$socket
        [[ ! -S $socket ]] || return 0
    fi
    [[ -n ${DISPLAY:-} ]] || return 1
    [[ $DISPLAY =~ ^(unix)?:([0-9]+) ]] || return 0 # on another machine, or forwarded
    local x=/tmp/.X11-unix/X${BASH_REMATCH[2]}
    [[ -S $x ]] || grep -qF "@$x" /proc/net/unix 2>/dev/null
}

# Set-up is what an empty call asked for, and it is done: 0. Arguments were meant for a window that did not
# open; a script that passed them must not take that for success: 2.
tell_about_terminal() {
    local cli=build/release/bin/ringside-cli
    {
        say "built. No window opens: neither DISPLAY nor WAYLAND_DISPLAY leads to a display."
        say "The same cluster in the terminal, from $root:"
        say "  printf 'create\\nstatus\\n' | $cli shell"
        say "  $cli --help"
    } >&2
    if (($#)); then
        say "these need the window and were not carried out: $*" >&2
        exit 2
    fi
    exit 0
}

case ${1:-} in
    --help | -h) usage; exit 0 ;;
    --packages) list_packages; exit 0 ;;
esac

set_up
build release
has_display || tell_about_terminal "$@"
exec "$root/build/release/bin/ringside" "$@"
