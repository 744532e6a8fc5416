#!/usr/bin/env bash
# What tools get that take addresses from CLUSTER NODES: redis-benchmark --cluster against a lab, where it dials Ringside's
# relay, and against plain servers, taking turns in one run on one machine. See README.md and --help.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/bench/two_clusters.sh
. "$here/two_clusters.sh"

rounds=5
depths=(1 16)
tests=(set get)
clients=50
before=

usage() {
    cat <<END
tests/bench/clients.sh [--rounds N] [--depths "1 16"] [--tests "set get"] [--cli PROGRAM] [--before PROGRAM]
                       [--server PROGRAM] [--base-port N]

  --rounds N       how often each way takes its turn (${rounds})
  --depths LIST    commands in one request (-P of redis-benchmark)
  --tests LIST     of redis-benchmark: ${tests[*]}, values of 64 bytes, ${clients} clients
  --cli PROGRAM    the ringside-cli to measure (build/release/bin/ringside-cli)
  --before PROGRAM another one, which takes its turns too
  --server PROGRAM the server of all clusters (redis-server, or RINGSIDE_SERVER)
  --base-port N    first port; 7 from here on, from N + 10 and from N + 20, and those 10000 higher, have to be free
END
}

take_options "rounds cli before base-port server" "depths tests" "$@"
open_clusters

# rate_of PORT TEST DEPTH: requests a second. redis-benchmark looks at its clock every 250 ms only, so it has to run for seconds.
rate_of() {
    redis-benchmark --cluster -p "$1" -t "$2" -P "$3" -n $((200000 * ($3 > 4 ? 8 : 1))) -c "$clients" -d 64 -r 100000 \
        --csv 2>/dev/null | awk -F'","' -v t="$2" 'tolower(substr($1, 2)) == t { print $2; n++ } END { exit !n }'
}

median() {
    sort -n | awk '{ v[NR] = $1 } END { if (NR) printf "%.6g\n", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# column TEST DEPTH WAY: its rates, round by round.
column() { awk -v k="$1 $2 $3" '$1 " " $2 " " $3 == k { print $4 }' "$results"; }

# tell WAY TEST DEPTH: ratios are of one round each, so that what else the machine does counts little.
tell() {
    paste <(column "$2" "$3" plain) <(column "$2" "$3" "$1") | awk '{ print $2 / $1 }' >"$work/ratios"
    printf '%-4s P=%-3s %-9s %9.0f/s   plain %9.0f/s   ratio %.2f  (%.2f to %.2f)\n' "$2" "$3" "$1" \
        "$(column "$2" "$3" "$1" | median)" "$(column "$2" "$3" plain | median)" "$(median <"$work/ratios")" \
        "$(sort -n "$work/ratios" | head -n 1)" "$(sort -n "$work/ratios" | tail -n 1)"
}

introduce
results=$work/results
ways=(plain ringside)
declare -A port_of
start_plain
port_of[plain]=$plain_port
start_lab
port_of[ringside]=$lab_port
if [[ -n $before ]]; then
    ways+=(before)
    port_of[before]=$((base_port + 20))
    start_lab before "$before" "${port_of[before]}"
fi
for ((round = 1; round <= rounds; round++)); do
    for depth in "${depths[@]}"; do
        for test in "${tests[@]}"; do
            for way in "${ways[@]}"; do
                rate=$(rate_of "${port_of[$way]}" "$test" "$depth")
                echo "$test $depth $way $rate" | tee -a "$results" |
                    awk -v r="$round" '{ printf "round %d  %-4s P=%-3s %-9s %9.0f/s\n", r, $1, $2, $3, $4 }'
            done
        done
    done
done

echo
for depth in "${depths[@]}"; do
    for test in "${tests[@]}"; do
        for way in "${ways[@]:1}"; do tell "$way" "$test" "$depth"; done
    done
done
