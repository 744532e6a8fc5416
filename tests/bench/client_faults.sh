#!/usr/bin/env bash
# Ringside's load beside ioredis, on the same cluster at the same time, through faults. See README.md and --help.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/tools/clients/install.sh
source "$here/../tools/clients/install.sh"
cli=$here/../../build/release/bin/ringside-cli
base=25100
rate=500

usage() {
    cat <<END
tests/bench/client_faults.sh [--cli PROGRAM] [--base-port N] [--rate N]

  --cli PROGRAM   the ringside-cli to measure (build/release/bin/ringside-cli)
  --base-port N   first port (${base}); seven from here on, and those 10000 higher, have to be free
  --rate N        operations a second of each (${rate})

Half SET, half GET, 64 bytes, 100,000 keys, three masters with a replica each, a node timeout of 2 s. Both send each operation
when it is due. Twice: load with rules=ioredis beside ioredis as it is (16 tries, 100 ms apart), and with rules=ringside beside
ioredis with 100 tries, as both try for ten seconds then. Errors are operations that the client gave up. Longest is the longest
time from when an operation was due until it had succeeded. Two minutes. Exit status 77: npm cannot be reached.
END
}

while (($# > 0)); do
    case $1 in
        --cli) cli=$2; shift 2 ;;
        --base-port) base=$2; shift 2 ;;
        --rate) rate=$2; shift 2 ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done
[[ -x $cli ]] || { echo "no $cli; build it or name it with --cli" >&2; exit 2; }

work=$(mktemp -d)
run=
leave() {
    [[ -z $run ]] || { kill "$run" 2>/dev/null && wait "$run"; } || true # it ends its servers
    rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT TERM

install_packages "$work/npm" ioredis
NODE_PATH=$work/npm/node_modules node "$here/client_faults.js" "$cli" "$base" "$work/lab" "$rate" &
run=$!
status=0
wait "$run" || status=$?
run=
exit "$status"
