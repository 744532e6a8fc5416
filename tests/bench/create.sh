#!/usr/bin/env bash
# How long from the first process' start until a cluster is whole: every node says ok, every replica's link is
# up, and all nodes hold the same view. Ringside's create against redis-cli --cluster create, in one run on one
# machine, taking turns. See README.md and --help.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/bench/cluster.sh
. "$here/cluster.sh"

rounds=3
masters=(3 30)
replicas=1
base_port=20000
patience=180
cli=$here/../../build/release/bin/ringside-cli
ways=(ringside redis-cli redis-cli-nodelay)

usage() {
    cat <<END
tests/bench/create.sh [--rounds N] [--masters "N N"] [--cli PROGRAM] [--ways "WAY WAY"] [--base-port N]

  --rounds N       how often each way takes its turn (${rounds})
  --masters LIST   cluster sizes, each master with one replica ("${masters[*]}")
  --cli PROGRAM    the ringside-cli to measure (build/release/bin/ringside-cli)
  --ways LIST      of: ringside, redis-cli (the server's defaults), redis-cli-nodelay (the same with
                   repl-diskless-sync-delay 0); all three by default
  --base-port N    first port; as many as there are nodes from here on, and 10000 higher, have to be free
END
}

take_options "rounds cli base-port" "masters ways" "$@"
if [[ " ${ways[*]} " == *" ringside "* && ! -x $cli ]]; then
    echo "no program at $cli; build it (packaging/run.sh), name it with --cli, or leave it out with --ways" >&2
    exit 1
fi

# Nothing but the terminal twin, spoken to through pipes as any script would. The clock stops when the line
# that reports create arrives; then the claim is checked from outside, before its nodes are stopped.
measure_ringside() {
    local masters=$1 nodes=$(($1 * (1 + replicas))) start stop line fd_in fd_out pid
    mkfifo "$work/in" "$work/out"
    start=$EPOCHREALTIME
    "$cli" shell --json --strict --dir "$work/lab" --base-port "$base_port" \
        <"$work/in" >"$work/out" 2>"$work/ringside.log" &
    pid=$!
    trap '' PIPE # should it end early, what it says is worth more than the signal
    exec {fd_in}>"$work/in" {fd_out}<"$work/out"
    echo "create masters=$masters replicas=$replicas" >&"$fd_in" || true
    read -r -t "$patience" line <&"$fd_out" || line="(no answer)"
    stop=$EPOCHREALTIME
    if [[ $line != *'"ok":true'* ]]; then
        echo "ringside-cli: $line" >&2
        tail -n 5 "$work/ringside.log" >&2
        exit 1
    fi
    # Not so at once would be a false claim: the time until it is true counts, and is pointed out.
    if ! is_whole "$base_port" "$nodes" "$replicas"; then
        wait_until_whole "$base_port" "$nodes" "$replicas" "$patience"
        stop=$EPOCHREALTIME
        echo "  (ringside reported success before every node agreed)" >&2
    fi
    echo status >&"$fd_in"
    read -r -t "$patience" line <&"$fd_out" || line="(no answer)"
    [[ $line == *'"ok":true'* ]] || { echo "status: $line" >&2; exit 1; }
    exec {fd_in}>&- {fd_out}<&-
    wait "$pid"
    seconds_between "$start" "$stop"
}

# measure_redis_cli MASTERS [DIRECTIVE...]: plain servers with the lab's settings, then the tool that comes with them.
measure_redis_cli() {
    local masters=$1 nodes=$(($1 * (1 + replicas))) start stop port addresses=()
    shift
    start=$EPOCHREALTIME
    start_servers "$base_port" "$nodes" "$@"
    for ((port = base_port; port < base_port + nodes; port++)); do addresses+=("127.0.0.1:$port"); done
    wait_until_answering "$base_port" "$nodes" "$patience"
    redis-cli --cluster create "${addresses[@]}" --cluster-replicas "$replicas" --cluster-yes \
        >"$work/redis-cli.log" || { tail -n 5 "$work/redis-cli.log" >&2; exit 1; }
    wait_until_whole "$base_port" "$nodes" "$replicas" "$patience"
    stop=$EPOCHREALTIME
    stop_servers
    seconds_between "$start" "$stop"
}

measure() {
    work=$(mktemp -d)
    ports_are_free "$base_port" $(($2 * (1 + replicas)))
    case $1 in
        ringside) measure_ringside "$2" ;;
        redis-cli) measure_redis_cli "$2" ;;
        redis-cli-nodelay) measure_redis_cli "$2" --repl-diskless-sync-delay 0 ;;
        *) echo "unknown way: $1" >&2; exit 2 ;;
    esac
    rm -rf "$work"
}

echo "$(redis-server --version | cut -d' ' -f1-3), $(nproc) processors, $rounds rounds"
results=$(mktemp)
trap 'rm -f "$results"' EXIT
for size in "${masters[@]}"; do
    for ((round = 1; round <= rounds; round++)); do
        for way in "${ways[@]}"; do
            # In a subshell of its own, so that whatever happens its servers end with it.
            seconds=$(
                trap 'stop_servers; rm -rf "${work:-}"' EXIT
                measure "$way" "$size"
            )
            printf '%s %s %s\n' "$size" "$way" "$seconds" | tee -a "$results" |
                awk -v r="$round" '{ printf "%3d masters  round %d  %-18s %8.2f s\n", $1, r, $2, $3 }'
        done
    done
done

echo
printf '%-9s %-18s %9s %9s %9s   %s\n' masters way median least most "times ${ways[0]}"
for size in "${masters[@]}"; do
    first=""
    for way in "${ways[@]}"; do
        awk -v m="$size" -v w="$way" '$1 == m && $2 == w { print $3 }' "$results" |
            sort -n >"$results.sorted"
        median=$(awk '{ v[NR] = $1 }
            END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }' "$results.sorted")
        first=${first:-$median}
        printf '%-9s %-18s %7.2f s %7.2f s %7.2f s   %.1f\n' "$size" "$way" "$median" \
            "$(head -n 1 "$results.sorted")" "$(tail -n 1 "$results.sorted")" \
            "$(awk -v a="$median" -v b="$first" 'BEGIN { print a / b }')"
    done
done
rm -f "$results.sorted"
