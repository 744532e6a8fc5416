#!/usr/bin/env bash
# Ringside and other people's clients share the insurance data while the cluster is in trouble: see README.md and --help.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/clients/install.sh"
cli=
port=12100
only=.

usage() {
    cat << END
tests/tools/insurance.sh [--cli=PROGRAM] [--port=N] [--only=REGEX]

  --cli=PROGRAM   ringside-cli (the newest of build/*/bin/ringside-cli)
  --port=N        the first of six ports that are free, and N+10000 (12100)
  --only=REGEX    clients whose name fits, of ioredis, node-redis and redis-py

Exit status: 0 all is as it was written, 1 something is not, 77 skipped.
END
}

for argument in "$@"; do
    case $argument in
        --help | -h) usage; exit 0 ;;
        --cli=*) cli=${argument#*=} ;;
        --port=*) port=${argument#*=} ;;
        --only=*) only=${argument#*=} ;;
        *) usage >&2; exit 2 ;;
    esac
done
[[ -n $cli ]] || cli=$(ls -t "$here"/../../build/*/bin/ringside-cli 2> /dev/null | head -1)
[[ -x $cli ]] || { echo "no ringside-cli; build it or name it with --cli" >&2; exit 2; }

work=$(mktemp -d)
flow=
leave() {
    [[ -z $flow ]] || { kill "$flow" 2> /dev/null && wait "$flow"; } || true # it ends its servers
    rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT TERM

install_packages "$work/npm" ioredis redis
install_redis_py "$work/apt.log"
names=()
for name in ioredis node-redis redis-py; do
    [[ $name =~ $only ]] || continue
    if [[ $name == redis-py ]] && ! has_redis_py; then
        echo "redis-py is left out: python3-redis is not installed"
        continue
    fi
    names+=("$name")
done
((${#names[@]} > 0)) || { echo "no client's name fits '$only'" >&2; exit 2; }

NODE_PATH=$work/npm/node_modules node "$here/clients/insurance.js" "$cli" "$port" "$work/lab" "${names[@]}" &
flow=$!
status=0
wait "$flow" || status=$?
flow=
exit "$status"
