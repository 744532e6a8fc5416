#!/usr/bin/env bash
# What a new user does, in a fresh clone: the README's first command with a script to watch, then the terminal twin that
# it built. What became of the cluster is asked of the servers themselves. Run by .ci/run; not by ctest, as it builds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

port=21500
home=$(mktemp -d)
window=""
finish() {
    if [[ -n $window ]] && kill -0 "$window" 2>/dev/null; then kill "$window" 2>/dev/null || true; fi
    rm -rf "$home"
}
trap finish EXIT
fail() {
    printf 'first command: %s\n' "$*" >&2
    exit 1
}
export XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache

ask() { redis-cli -p "$1" "${@:2}" 2>/dev/null || true; }
role() { ask "$1" ROLE | head -n 1; }
# Node 4 has the place of node 1, and node 1 follows it with its link up.
failed_over() {
    [[ $(role $((port + 3))) == master && $(role $port) == slave ]] &&
        ask $port INFO replication | grep -q '^master_link_status:up'
}
nobody_left() {
    local offset
    for offset in 0 1 2 3 4 5; do
        [[ -z $(ask $((port + offset)) PING) ]] || return 1
    done
}

[[ ! -e build/release ]] || echo "first command: build/release is there already, so this is no fresh clone"

# Node 6 ends as soon as the outcome was asked for; that is what the script waits for before it quits.
cat >"$home/script" <<END
create base-port=$port
kill 1
wait role 4 master timeout=30s
restart 1
wait link up timeout=30s
wait process 6 crashed timeout=120s
quit
END
began=$SECONDS
QT_QPA_PLATFORM=offscreen packaging/run.sh --run "$home/script" &
window=$!
until failed_over; do
    kill -0 "$window" 2>/dev/null || fail "packaging/run.sh ended before the failover was seen"
    ((SECONDS - began < 1200)) || fail "no failover was seen within 20 minutes"
    sleep 1
done
echo "first command: built, and the failover seen at the servers, after $((SECONDS - began)) s"
[[ $(ask $((port + 3)) CLUSTER INFO | tr -d '\r' | grep '^cluster_state') == cluster_state:ok ]] ||
    fail "node 4 does not say cluster_state:ok"
ask $((port + 5)) SHUTDOWN NOSAVE
# The window has what it waited for; it must not stay.
for ((i = 0; i < 60; i++)); do
    kill -0 "$window" 2>/dev/null || break
    sleep 1
done
((i < 60)) || fail "the window did not end with the script's quit"
status=0
wait "$window" || status=$?
window=""
((status == 0)) || fail "the window ended with status $status"
nobody_left || fail "a server was left behind by the window"

printf 'create base-port=%s\nkill 1\nwait role 4 master timeout=30s\nrestart 1\nwait link up\nexpect role 4 master\nexpect follows 1 4\ncall 4 ROLE\n' $port |
    build/release/bin/ringside-cli shell --strict >"$home/out" || { cat "$home/out"; fail "the terminal twin failed"; }
grep -q 'master' "$home/out" || fail "the terminal twin did not tell the role of node 4"
nobody_left || fail "a server was left behind by the terminal"
echo "first command: the window and the terminal did the same; nothing is left running"
