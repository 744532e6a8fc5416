#!/usr/bin/env bash
# How long it takes to give a fourth, empty master its share of slots and keys: Ringside's rebalance against
# redis-cli --cluster rebalance, taking turns in one run on one machine. See README.md and --help.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/bench/two_clusters.sh
. "$here/two_clusters.sh"

keys=100000

usage() {
    cat <<END
tests/bench/rebalance.sh [--rounds N] [--keys N] [--cli PROGRAM] [--server PROGRAM] [--base-port N]

  --rounds N       how often each way takes its turn (${rounds})
  --keys N         keys of 64 bytes in the whole cluster, of which a quarter moves (${keys})
  --cli PROGRAM    the ringside-cli to measure (build/release/bin/ringside-cli)
  --server PROGRAM the server of both clusters (redis-server, or RINGSIDE_SERVER)
  --base-port N    first port (${base_port}); 7 ports from here on, 7 from N + 10 on, and those 10000 higher
END
}

take_options "rounds keys cli server base-port" "" "$@"
open_clusters

# Every key with its slot, as the server itself hashes it.
name_keys() {
    seq 1 "$keys" | sed 's/^/CLUSTER KEYSLOT key:/' | redis-cli -p "$plain_port" |
        awk '{ print $1, "key:" NR }' >"$work/keys"
}

# Each key to its owner, which is asked for the ranges of slots.
fill_all() {
    local port
    for port in "$1" $(($1 + 1)) $(($1 + 2)); do
        awk -v own="$(redis-cli -p "$port" cluster nodes | awk '/myself/ { for (i = 9; i <= NF; i++) print $i }' | tr '\n' ' ')" '
            BEGIN { n = split(own, ranges, " "); for (r = 1; r <= n; r++) { split(ranges[r], e, "-")
                for (s = e[1]; s <= (e[2] == "" ? e[1] : e[2]); s++) mine[s] = 1 } }
            $1 in mine { printf "SET %s %064d\r\n", $2, NR }' "$work/keys" |
            redis-cli -p "$port" --pipe >"$work/fill.log"
    done
}

add_to_lab() { act "add-master"; }

add_to_plain() {
    local fourth=$((plain_port + 6))
    start_servers "$fourth" 1 --repl-diskless-sync-delay 0 --cluster-allow-replica-migration no
    wait_until_answering "$fourth" 1 "$patience"
    redis-cli --cluster add-node "127.0.0.1:$fourth" "127.0.0.1:$plain_port" >"$work/add.log"
    keep_asking "$patience" is_clean "$plain_port"
    keep_asking "$patience" node_is_content "$fourth" 7
}

by_ringside() { act "rebalance empty"; }

by_redis_cli() {
    redis-cli --cluster rebalance "127.0.0.1:$plain_port" --cluster-use-empty-masters \
        --cluster-pipeline "$1" >"$work/rebalance.log" || { tail -n 5 "$work/rebalance.log" >&2; exit 1; }
}

# So that the next turn finds an empty one again. Not timed.
empty_fourth() {
    if [[ $1 == ringside ]]; then
        act "rebalance weight=7:0"
        return
    fi
    redis-cli --cluster rebalance "127.0.0.1:$plain_port" --cluster-weight "$(id_of $((plain_port + 6)))=0" \
        --cluster-pipeline 100 >"$work/drain.log" || { tail -n 5 "$work/drain.log" >&2; exit 1; }
}

introduce
results=$work/results
start_lab
start_plain
name_keys
fill_all "$lab_port"
fill_all "$plain_port"
add_to_lab
add_to_plain
for ((round = 1; round <= rounds; round++)); do
    for way in ringside redis-cli-10 redis-cli-100 redis-cli-1000; do
        first=$plain_port
        start=$EPOCHREALTIME
        if [[ $way == ringside ]]; then
            first=$lab_port
            by_ringside
        else
            by_redis_cli "${way##*-}"
        fi
        echo "rebalance $way $(seconds_between "$start" "$EPOCHREALTIME")" | tee -a "$results"
        keep_asking 10 is_clean "$first"
        empty_fourth "$way"
        keep_asking 10 is_clean "$first"
    done
done
echo
tell_results rebalance ringside redis-cli-10 redis-cli-100 redis-cli-1000
