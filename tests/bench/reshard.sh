#!/usr/bin/env bash
# How long hash slots take from one master to another: Ringside's reshard against redis-cli --cluster reshard,
# taking turns in one run on one machine. See README.md and --help.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/bench/two_clusters.sh
. "$here/two_clusters.sh"

rounds=3
slots_full=1000
keys_a_slot=61
slots_empty=2000
parts=(empty keys)

usage() {
    cat <<END
tests/bench/reshard.sh [--rounds N] [--parts "empty keys"] [--cli PROGRAM] [--server PROGRAM] [--base-port N]

  --rounds N       how often each way takes its turn (${rounds})
  --parts LIST     empty: ${slots_empty} slots without keys; keys: ${slots_full} slots with $((slots_full * keys_a_slot)) keys of 64 bytes
  --cli PROGRAM    the ringside-cli to measure (build/release/bin/ringside-cli)
  --server PROGRAM the server of both clusters (redis-server, or RINGSIDE_SERVER)
  --base-port N    first port; 7 ports from here on, 7 from N + 10 on, and those 10000 higher have to be free
END
}

take_options "rounds cli server base-port" "parts" "$@"
open_clusters

fill() {
    local source
    read -r source _ <<<"$(plan_of "$1")"
    awk -v keys="$keys_a_slot" '{ for (k = 1; k <= keys; k++)
        printf "SET {%s}:%d %064d\r\n", $1, k, k }' "$work/tags" | redis-cli -p "$source" --pipe >"$work/fill.log"
    [[ $(redis-cli -p "$source" dbsize) -ge $((slots_full * keys_a_slot)) ]]
}

introduce
results=$work/results
start_lab
start_plain
for part in "${parts[@]}"; do
    slots=$slots_empty
    if [[ $part == keys ]]; then
        slots=$slots_full
        find_tags "$slots_full"
        fill "$lab_port"
        fill "$plain_port"
    fi
    for ((round = 1; round <= rounds; round++)); do
        for way in ringside redis-cli-10 redis-cli-100; do
            case $way in
                ringside) reshard_by_ringside "$slots" ;;
                redis-cli-*) reshard_by_redis_cli "$slots" "${way##*-}" ;;
            esac >"$work/seconds"
            keep_asking 10 is_clean "$([[ $way == ringside ]] && echo "$lab_port" || echo "$plain_port")"
            printf '%s %s %s\n' "$part" "$way" "$(<"$work/seconds")" | tee -a "$results" |
                awk -v r="$round" '{ printf "%-6s round %d  %-14s %8.2f s\n", $1, r, $2, $3 }'
        done
    done
done

echo
for part in "${parts[@]}"; do tell_results "$part" ringside redis-cli-10 redis-cli-100; done
