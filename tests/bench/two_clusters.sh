# shellcheck shell=bash
# A lab driven through ringside-cli, and plain servers driven by redis-cli: three masters with a replica each.
# To be sourced.

# shellcheck source=tests/bench/cluster.sh
. "$here/cluster.sh"

base_port=20200
most_nodes=7
patience=180
rounds=${rounds:-3}
cli=$here/../../build/release/bin/ringside-cli
shell_pids=()
lab_port=
plain_port=
results=

end() {
    stop_servers
    if ((${#shell_pids[@]})); then
        kill -TERM "${shell_pids[@]}" 2>/dev/null || true
        wait "${shell_pids[@]}" 2>/dev/null || true
    fi
    rm -rf "$work"
}

# The scratch folder, the ports, and the end of it all; after the arguments have been read.
open_clusters() {
    if [[ ! -x $cli ]]; then
        echo "no program at $cli; build it (packaging/run.sh) or name it with --cli" >&2
        exit 1
    fi
    lab_port=$base_port
    plain_port=$((base_port + 10))
    ports_are_free "$lab_port" "$most_nodes"
    ports_are_free "$plain_port" "$most_nodes"
    work=$(mktemp -d)
    trap end EXIT
    trap '' PIPE
}

introduce() {
    echo "$("${RINGSIDE_SERVER:-redis-server}" --version | cut -d' ' -f1-3), $(nproc) processors, $rounds rounds"
}

# One action of the terminal twin; its answer is left in `answer`.
act() {
    echo "$1" >&"$fd_in"
    read -r -t "$patience" answer <&"$fd_out" || answer="(no answer)"
    [[ $answer == *'"ok":true'* ]] || { echo "$1: $answer" >&2; exit 1; }
}

# start_lab [NAME PROGRAM PORT]: act() is for the one that was started last.
start_lab() {
    local name=${1:-lab} program=${2:-$cli} port=${3:-$lab_port}
    mkfifo "$work/$name.in" "$work/$name.out"
    "$program" shell --json --strict --dir "$work/$name" --base-port "$port" \
        <"$work/$name.in" >"$work/$name.out" 2>"$work/$name.log" &
    shell_pids+=($!)
    exec {fd_in}>"$work/$name.in" {fd_out}<"$work/$name.out"
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

# find_tags COUNT: a tag for each of the lowest slots, which get the keys, as the server itself hashes it.
find_tags() {
    seq 1 250000 | sed 's/^/CLUSTER KEYSLOT /' | redis-cli -p "$plain_port" |
        awk -v most="$1" '$1 < most && !($1 in tag) { tag[$1] = NR; n++ }
            END { for (s in tag) print tag[s]; exit n != most }' >"$work/tags"
}

# The claim is checked from outside.
is_clean() {
    redis-cli --cluster check "127.0.0.1:$1" >"$work/check.log" 2>&1 && ! grep -q '\[WARNING\]' "$work/check.log"
}

# reshard_by_ringside SLOTS, reshard_by_redis_cli SLOTS PIPELINE: from one end to the other; says the seconds.
reshard_by_ringside() {
    local source target start stop
    read -r source target <<<"$(plan_of "$lab_port")"
    start=$EPOCHREALTIME
    act "reshard $1 from=$((source - lab_port + 1)) to=$((target - lab_port + 1))"
    stop=$EPOCHREALTIME
    seconds_between "$start" "$stop"
}

reshard_by_redis_cli() {
    local source target start stop
    read -r source target <<<"$(plan_of "$plain_port")"
    start=$EPOCHREALTIME
    redis-cli --cluster reshard "127.0.0.1:$plain_port" --cluster-from "$(id_of "$source")" \
        --cluster-to "$(id_of "$target")" --cluster-slots "$1" --cluster-yes --cluster-pipeline "$2" \
        >"$work/reshard.log" || { tail -n 5 "$work/reshard.log" >&2; exit 1; }
    stop=$EPOCHREALTIME
    seconds_between "$start" "$stop"
}

# tell_results PART WAY...: a row for each way, whose seconds stand in `results`; the first is what the others
# are compared with.
tell_results() {
    local part=$1 first="" way median
    shift
    printf '%-9s %-14s %9s %9s %9s   %s\n' part way median least most "$1 takes"
    for way; do
        awk -v p="$part" -v w="$way" '$1 == p && $2 == w { print $3 }' "$results" | sort -n >"$work/sorted"
        median=$(awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }' "$work/sorted")
        first=${first:-$median}
        printf '%-9s %-14s %7.2f s %7.2f s %7.2f s   %.2f of it\n' "$part" "$way" "$median" \
            "$(head -n 1 "$work/sorted")" "$(tail -n 1 "$work/sorted")" \
            "$(awk -v a="$first" -v b="$median" 'BEGIN { print a / b }')"
    done
}
