#!/usr/bin/env bash
# Ringside's load generator against redis-benchmark --cluster: same cluster, clients, pipeline, threads and sizes, taking
# turns in one run on one machine. Both go straight to the nodes. See README.md and --help.
set -euo pipefail
shopt -s inherit_errexit

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cli=$root/build/release/bin/ringside-cli
rounds=3
seconds=4
base=24800
pipelines=(1 16 64)
commands=(set get)

usage() {
    cat <<END
tests/bench/load.sh [--rounds N] [--seconds N] [--cli PROGRAM] [--base-port N]

  --rounds N      how often each takes its turn (${rounds})
  --seconds N     how long each turn is (${seconds})
  --cli PROGRAM   the ringside-cli to measure (build/release/bin/ringside-cli)
  --base-port N   first port (${base}); six from here on, and those 10000 higher, have to be free

50 clients, 2 threads, 64 bytes, 100,000 keys, three masters with a replica each. A third way, "with ledger", is ours with
the ledger writing beside it.
END
}

while (($# > 0)); do
    case $1 in
        --rounds) rounds=$2; shift 2 ;;
        --seconds) seconds=$2; shift 2 ;;
        --cli) cli=$2; shift 2 ;;
        --base-port) base=$2; shift 2 ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done

work=$(mktemp -d)
mkfifo "$work/in"
"$cli" shell --json --base-port "$base" <"$work/in" >"$work/out" 2>"$work/err" &
shell=$!
exec 3>"$work/in"
close() {
    exec 3>&-
    wait "$shell" || true
    rm -rf "$work"
}
trap close EXIT

# Sends a line and waits for its answer, which it prints.
do_line() {
    local before
    before=$(wc -l <"$work/out")
    printf '%s\n' "$1" >&3
    while (($(wc -l <"$work/out") <= before)); do
        kill -0 "$shell" 2>/dev/null || { cat "$work/err" >&2; exit 1; }
        sleep 0.05
    done
    tail -n 1 "$work/out"
}

ours() { # PIPELINE COMMAND
    do_line "load start clients=50 threads=2 pipeline=$1 mix=$2:100 size=64 keys=100000 duration=${seconds}s" >/dev/null
    do_line "wait load ended timeout=60s" >/dev/null
    do_line "load status" | python3 -c 'import json, sys; print(int(json.load(sys.stdin)["result"]["rate"]))'
}

theirs() { # PIPELINE COMMAND RATE: as many requests as fill the same time
    redis-benchmark --cluster -p "$base" -c 50 --threads 2 -P "$1" -d 64 -r 100000 -n $(($3 * seconds)) -t "$2" --csv |
        awk -F'"' '/^"(SET|GET)"/ { print int($4) }'
}

do_line "create" >/dev/null
printf '%-4s %-4s %12s %12s %12s %7s %7s\n' P "" redis-bench ours "with ledger" ratio ledger
for command in "${commands[@]}"; do
    for pipeline in "${pipelines[@]}"; do
        guess=20000
        a=() b=() c=()
        for ((round = 0; round < rounds; round++)); do
            guess=$(theirs "$pipeline" "$command" "$guess")
            a+=("$guess")
            b+=("$(ours "$pipeline" "$command")")
            do_line "ledger start" >/dev/null
            c+=("$(ours "$pipeline" "$command")")
            do_line "ledger stop" >/dev/null
        done
        median() { printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
        x=$(median "${a[@]}") y=$(median "${b[@]}") z=$(median "${c[@]}")
        printf '%-4s %-4s %12d %12d %12d %7.2f %7.2f\n' "$pipeline" "$command" "$x" "$y" "$z" \
            "$(awk "BEGIN { print $y / $x }")" "$(awk "BEGIN { print $z / $x }")"
    done
done
