#!/usr/bin/env bash
# lessons.sh RINGSIDE-CLI LESSON...: proves these lessons beside each other, each on ports of its own. They wait more than they work.
set -uo pipefail
program=$1
shift
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
# Other tests have 11000 to 19060, and 10000 more for the bus. The lessons' bus ports stay below 32768: from there on the system
# gives ports to clients, whose ended connections keep one for a minute.
port=19100
declare -A running=()
for lesson in "$@"; do
    "$program" lesson run "$lesson" --solve --base-port "$port" >"$logs/$lesson" 2>&1 &
    running[$lesson]=$!
    ((port += 100))
done
failed=0
for lesson in "$@"; do
    wait "${running[$lesson]}" || failed=1
    printf '%s\n' "$lesson:"
    sed 's/^/  /' "$logs/$lesson"
done
exit "$failed"
