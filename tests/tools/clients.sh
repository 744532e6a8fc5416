#!/usr/bin/env bash
# Other people's clients in a Ringside lab and in a plain cluster: see README.md and --help.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cli=
port=12000
timeout=2000 # the node timeout of both clusters; ours.sh reads it
only=.
keep=

usage() {
    cat <<END
tests/tools/clients.sh [--cli=PROGRAM] [--port=N] [--only=REGEX] [--keep=DIRECTORY]

  --cli=PROGRAM     ringside-cli (the newest of build/*/bin/ringside-cli)
  --port=N          the first of seven ports that are free, and N+10000 (12000)
  --only=REGEX      clients whose name fits, such as '^ioredis'
  --keep=DIRECTORY  keeps logs and figures there

Exit status: 0 no client did worse than in a plain cluster, 1 one did, 77 skipped.
END
}

for argument in "$@"; do
    case $argument in
        --help | -h) usage; exit 0 ;;
        --cli=*) cli=${argument#*=} ;;
        --port=*) port=${argument#*=} ;;
        --only=*) only=${argument#*=} ;;
        --keep=*) keep=${argument#*=} ;;
        *) usage >&2; exit 2 ;;
    esac
done
[[ -n $cli ]] || cli=$(ls -t "$here"/../../build/*/bin/ringside-cli 2> /dev/null | head -1)
[[ -x $cli ]] || { echo "no ringside-cli; build it or name it with --cli" >&2; exit 2; }
cli=$(realpath "$cli")

source "$here/clients/install.sh"
source "$here/clients/ours.sh"
source "$here/clients/plain.sh"
if [[ -n $keep ]]; then mkdir -p "$keep" && work=$(realpath "$keep"); else work=$(mktemp -d); fi
clients=() # pids
shell_pid=

leave() {
    [[ ${#clients[@]} == 0 ]] || kill -KILL "${clients[@]}" 2> /dev/null || true
    [[ -z $shell_pid ]] || kill "$shell_pid" 2> /dev/null || true # it ends its servers
    plain_end
    wait # for all that was ended, the lab's servers too
    [[ -n $keep ]] || rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT TERM

# --- what there is to try ---

prepare() {
    local word
    for word in unshare redis-cli redis-server; do
        command -v "$word" > /dev/null || skip "$word is not installed"
    done
    private=(unshare -m)
    [[ $EUID == 0 ]] || private=(unshare -rm)
    "${private[@]}" true 2> /dev/null || skip "a mount namespace of one's own is not allowed here"
    mkdir -p "$work/plain" "$work/ours"
    install_packages "$work/npm" ioredis redis iovalkey
    install_redis_py "$work/apt.log"
    echo "127.0.0.1 localhost" > "$work/hosts.v4"
    printf '%s\n' "127.0.0.1 localhost" "::1 localhost" > "$work/hosts.v6"
}

versions() {
    local name
    node --version | sed 's/^/Node.js /'
    for name in ioredis redis iovalkey; do
        node -p "'$name ' + require('$work/npm/node_modules/$name/package.json').version"
    done
    /usr/bin/python3 -c 'import redis; print("redis-py", redis.__version__)' 2> /dev/null ||
        echo "redis-py is left out: python3-redis is not installed"
}

# --- clients ---

client() { # HOSTS NAME COMMAND...
    local hosts=$1 name=$2
    shift 2
    [[ $name =~ $only ]] || return 0
    NODE_PATH=$work/npm/node_modules "${private[@]}" sh -c 'mount --bind "$0" /etc/hosts && exec "$@"' \
        "$work/hosts.$hosts" "$@" "$name" "$work/$side/$name" > "$work/$side/$name.out" 2>&1 &
    clients+=($!)
    sleep 0.2 # or they all begin on a busy machine
}

start_clients() {
    local hosts seed library
    for hosts in v4 v6; do
        for seed in 127.0.0.1 localhost; do
            for library in ioredis redis iovalkey; do
                client $hosts "$library,$seed,$hosts" node "$here/clients/write.js" $library $seed "$port"
                client $hosts "$library,$seed,$hosts,one-family" \
                    node $one_family "$here/clients/write.js" $library $seed "$port"
            done
            client $hosts "redis-py,$seed,$hosts" /usr/bin/python3 "$here/clients/write.py" $seed "$port"
        done
    done
}

all_write() { [[ $(find "$work/$side" -name '*.ready' | wc -l) == "${#clients[@]}" ]]; }

stop_clients() {
    kill "${clients[@]}"
    wait "${clients[@]}" || true # each ends by the signal or by itself
    clients=()
}

count_lost() {
    local table name counted
    for table in "$work/$side"/*.csv; do
        name=$(basename "$table" .csv)
        counted=$("$here/count_lost.sh" "$table" "$port") || counted='missing ?'
        sed 's/.*missing \([0-9?]*\).*/\1/' <<< "$counted" > "$work/$side/$name.lost"
    done
}

# --- one side ---

told() { awk -v begun="$begun" -v now="$EPOCHREALTIME" -v what="$side: $1" \
    'BEGIN { printf "%s after %.1f s\n", what, now - begun }'; }

run() { # ours | plain
    local step begun
    side=$1
    "${side}_create"
    [[ $side == plain ]] || cp "$work/lab/node-1/redis.conf" "$work/settings.conf"
    start_clients
    begun=$EPOCHREALTIME
    for ((step = 0; step < 300; ++step)); do # one that never writes does not hold up the others for long
        all_write && break
        sleep 0.1
    done
    told "all are at it"
    for step in kill failover reshard add remove restart; do
        begun=$EPOCHREALTIME
        "${side}_$step"
        told "$step"
        sleep 3 # so that what a step does to clients shows before the next
    done
    begun=$EPOCHREALTIME
    stop_clients
    count_lost
    told "all writes are looked for"
    "${side}_end"
}

prepare
versions
one_family=--no-network-family-autoselection
node $one_family -e 0 2> /dev/null || one_family=
run ours
run plain
node "$here/clients/table.js" "$work"
