#!/usr/bin/env bash
# How long other clients have to wait while slots with large values move: Ringside's reshard against redis-cli
# --cluster reshard, taking turns in one run on one machine. See README.md and --help.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/bench/two_clusters.sh
. "$here/two_clusters.sh"

slots=8
values=12
bytes=1000000

usage() {
    cat <<END
tests/bench/pauses.sh [--rounds N] [--slots N] [--values N] [--bytes N] [--cli PROGRAM] [--server PROGRAM] [--base-port N]

  --rounds N       how often each way takes its turn (${rounds})
  --slots N        slots that move (${slots})
  --values N       values in each of them (${values})
  --bytes N        of each value (${bytes})
  --cli PROGRAM    the ringside-cli to measure (build/release/bin/ringside-cli)
  --server PROGRAM the server of both clusters (redis-server, or RINGSIDE_SERVER)
  --base-port N    first port (${base_port}); 7 ports from here on, 7 from N + 10 on, and those 10000 higher
END
}

take_options "rounds slots values bytes cli server base-port" "" "$@"
open_clusters

fill_large() {
    local source tag
    read -r source _ <<<"$(plan_of "$1")"
    head -c "$bytes" /dev/urandom >"$work/value"
    while read -r tag; do
        for ((i = 1; i <= values; i++)); do
            redis-cli -p "$source" -x set "{$tag}:$i" <"$work/value" >"$work/fill.log"
        done
    done <"$work/tags"
    [[ $(redis-cli -p "$source" dbsize) == $((slots * values)) ]]
}

# probed FIRST_PORT COMMAND...: its seconds, and the longest wait at the source and at the target meanwhile.
probed() {
    local source target seconds
    read -r source target <<<"$(plan_of "$1")"
    shift
    python3 "$here/probe.py" "$source" >"$work/at-source" &
    local at_source=$!
    python3 "$here/probe.py" "$target" >"$work/at-target" &
    local at_target=$!
    seconds=$("$@")
    kill -TERM "$at_source" "$at_target"
    wait "$at_source" "$at_target"
    echo "$seconds $(cut -d' ' -f1 "$work/at-source") $(cut -d' ' -f1 "$work/at-target")"
}

introduce
results=$work/results
start_lab
start_plain
find_tags "$slots"
fill_large "$lab_port"
fill_large "$plain_port"
echo "$slots slots with $values values of $bytes bytes each"
for ((round = 1; round <= rounds; round++)); do
    for way in ringside redis-cli-10 redis-cli-1; do
        if [[ $way == ringside ]]; then
            probed "$lab_port" reshard_by_ringside "$slots"
        else
            probed "$plain_port" reshard_by_redis_cli "$slots" "${way##*-}"
        fi >"$work/turn"
        echo "$way $(<"$work/turn")" | tee -a "$results" |
            awk '{ printf "%-14s %6.2f s   longest wait: source %7.1f ms   target %7.1f ms\n", $1, $2, $3, $4 }'
        keep_asking 10 is_clean "$([[ $way == ringside ]] && echo "$lab_port" || echo "$plain_port")"
    done
done

echo
for way in ringside redis-cli-10 redis-cli-1; do
    awk -v w="$way" '$1 == w { if ($3 > s) s = $3; if ($4 > t) t = $4 }
        END { printf "%-14s worst of all rounds: source %7.1f ms   target %7.1f ms\n", w, s, t }' "$results"
done
