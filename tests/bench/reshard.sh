#!/usr/bin/env bash
# How long hash slots take from one master to another: Ringside's reshard against redis-cli --cluster reshard,
# taking turns in one run on one machine. See README.md and --help.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/bench/cluster.sh
. "$here/cluster.sh"

rounds=3
base_port=20200
slots_full=1000
keys_a_slot=61
slots_empty=2000
patience=180
cli=$here/../../build/release/bin/ringside-cli
parts=(empty keys)

usage() {
    cat <<END
tests/bench/reshard.sh [--rounds N] [--parts "empty keys"] [--cli PROGRAM] [--base-port N]

  --rounds N       how often each way takes its turn (${rounds})
  --parts LIST     empty: ${slots_empty} slots without keys; keys: ${slots_full} slots with $((slots_full * keys_a_slot)) keys of 64 bytes
  --cli PROGRAM    the ringside-cli to measure (build/release/bin/ringside-cli)
  --base-port N    first port; 6 ports from here on, 6 from N + 10 on, and those 10000 higher have to be free
END
}

while (($#)); do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --rounds) rounds=$2 ;;
        --parts) read -ra parts <<<"$2" ;;
        --cli) cli=$2 ;;
        --base-port) base_port=$2 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift 2
done
if [[ ! -x $cli ]]; then
    echo "no program at $cli; build it (packaging/run.sh) or name it with --cli" >&2
    exit 1
fi

lab_port=$base_port
plain_port=$((base_port + 10))
ports_are_free "$lab_port" 6
ports_are_free "$plain_port" 6
work=$(mktemp -d)
shell_pid=
end() {
    stop_servers
    if [[ -n $shell_pid ]]; then kill -TERM "$shell_pid" 2>/dev/null || true; wait "$shell_pid" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap end EXIT
trap '' PIPE

# One action of the terminal twin; its answer is left in `answer`.
act() {
    echo "$1" >&"$fd_in"
    read -r -t "$patience" answer <&"$fd_out" || answer="(no answer)"
    [[ $answer == *'"ok":true'* ]] || { echo "$1: $answer" >&2; exit 1; }
}

start_lab() {
    mkfifo "$work/in" "$work/out"
    "$cli" shell --json --strict --dir "$work/lab" --base-port "$lab_port" \
        <"$work/in" >"$work/out" 2>"$work/ringside.log" &
    shell_pid=$!
    exec {fd_in}>"$work/in" {fd_out}<"$work/out"
    act "create masters=3 replicas=1"
}

start_plain() {
    local port addresses=()
    start_servers "$plain_port" 6 --repl-diskless-sync-delay 0
    for ((port = plain_port; port < plain_port + 6; port++)); do addresses+=("127.0.0.1:$port"); done
    wait_until_answering "$plain_port" 6 "$patience"
    redis-cli --cluster create "${addresses[@]}" --cluster-replicas 1 --cluster-yes >"$work/create.log"
    wait_until_whole "$plain_port" 6 1 "$patience"
}

id_of() { redis-cli -p "$1" cluster myid; }

# Ports of the masters that own slots 0 and 16383: the slots go from one to the other, and back the next time.
ends_of() {
    redis-cli -p "$1" cluster nodes | awk '$3 ~ /master/ { split($2, a, /[:@]/)
        for (i = 9; i <= NF; i++) { if ($i ~ /^0-/) low = a[2]; if ($i ~ /-16383$/) high = a[2] } }
        END { print low, high }'
}

# Slot 0 goes wherever the lowest slots of its owner go, so its owner is always the source.
plan_of() {
    local first=$1 low high
    read -r low high <<<"$(ends_of "$first")"
    if [[ $low == "$high" ]]; then echo "$high $first"; else echo "$low $high"; fi
}

# A tag for each of the slots that get keys, as the server itself hashes it.
find_tags() {
    seq 1 250000 | sed 's/^/CLUSTER KEYSLOT /' | redis-cli -p "$plain_port" |
        awk -v most="$slots_full" '$1 < most && !($1 in tag) { tag[$1] = NR; n++ }
            END { for (s in tag) print tag[s]; exit n != most }' >"$work/tags"
}

fill() {
    local source
    read -r source _ <<<"$(plan_of "$1")"
    awk -v keys="$keys_a_slot" '{ for (k = 1; k <= keys; k++)
        printf "SET {%s}:%d %064d\r\n", $1, k, k }' "$work/tags" | redis-cli -p "$source" --pipe >"$work/fill.log"
    [[ $(redis-cli -p "$source" dbsize) -ge $((slots_full * keys_a_slot)) ]]
}

measure_ringside() {
    local source target start stop
    read -r source target <<<"$(plan_of "$lab_port")"
    start=$EPOCHREALTIME
    act "reshard $1 from=$((source - lab_port + 1)) to=$((target - lab_port + 1))"
    stop=$EPOCHREALTIME
    seconds_between "$start" "$stop"
}

measure_redis_cli() {
    local source target start stop
    read -r source target <<<"$(plan_of "$plain_port")"
    start=$EPOCHREALTIME
    redis-cli --cluster reshard "127.0.0.1:$plain_port" --cluster-from "$(id_of "$source")" \
        --cluster-to "$(id_of "$target")" --cluster-slots "$1" --cluster-yes --cluster-pipeline "$2" \
        >"$work/reshard.log" || { tail -n 5 "$work/reshard.log" >&2; exit 1; }
    stop=$EPOCHREALTIME
    seconds_between "$start" "$stop"
}

# The claim is checked from outside.
is_clean() {
    redis-cli --cluster check "127.0.0.1:$1" >"$work/check.log" 2>&1 && ! grep -q '\[WARNING\]' "$work/check.log"
}

echo "$(redis-server --version | cut -d' ' -f1-3), $(nproc) processors, $rounds rounds"
results=$work/results
start_lab
start_plain
for part in "${parts[@]}"; do
    slots=$slots_empty
    if [[ $part == keys ]]; then
        slots=$slots_full
        find_tags
        fill "$lab_port"
        fill "$plain_port"
    fi
    for ((round = 1; round <= rounds; round++)); do
        for way in ringside redis-cli-10 redis-cli-100; do
            case $way in
                ringside) measure_ringside "$slots" ;;
                redis-cli-*) measure_redis_cli "$slots" "${way##*-}" ;;
            esac >"$work/seconds"
            keep_asking 10 is_clean "$([[ $way == ringside ]] && echo "$lab_port" || echo "$plain_port")"
            printf '%s %s %s\n' "$part" "$way" "$(<"$work/seconds")" | tee -a "$results" |
                awk -v r="$round" '{ printf "%-6s round %d  %-14s %8.2f s\n", $1, r, $2, $3 }'
        done
    done
done

echo
printf '%-6s %-14s %9s %9s %9s   %s\n' part way median least most "ringside takes"
for part in "${parts[@]}"; do
    first=""
    for way in ringside redis-cli-10 redis-cli-100; do
        awk -v p="$part" -v w="$way" '$1 == p && $2 == w { print $3 }' "$results" | sort -n >"$work/sorted"
        median=$(awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }' "$work/sorted")
        first=${first:-$median}
        printf '%-6s %-14s %7.2f s %7.2f s %7.2f s   %.2f of it\n' "$part" "$way" "$median" \
            "$(head -n 1 "$work/sorted")" "$(tail -n 1 "$work/sorted")" \
            "$(awk -v a="$first" -v b="$median" 'BEGIN { print a / b }')"
    done
done
