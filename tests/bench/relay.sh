#!/usr/bin/env bash
# What it costs that every link between nodes passes through Ringside's relays: the same servers with the same
# settings, once in a lab and once connected directly, in one run on one machine, taking turns. See README.md
# and --help.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/bench/cluster.sh
. "$here/cluster.sh"

rounds=3
megabytes=300
idle_masters=30
idle_seconds=20
base_port=20000
patience=180
cli=$here/../../build/release/bin/ringside-cli
parts=(throughput roundtrip failover idle)

usage() {
    cat <<END
tests/bench/relay.sh [--rounds N] [--parts "PART PART"] [--cli PROGRAM] [--megabytes N]
                     [--idle-masters N] [--idle-seconds N] [--base-port N]

  --rounds N         how often each way takes its turn (${rounds})
  --parts LIST       of: throughput, roundtrip, failover, idle; all four by default
  --cli PROGRAM      the ringside-cli to measure (build/release/bin/ringside-cli)
  --megabytes N      how much is written for the throughput (${megabytes}; a node holds 800)
  --idle-masters N   cluster size for the idle load, each master with one replica (${idle_masters})
  --idle-seconds N   how long it is watched (${idle_seconds})
  --base-port N      first port; as many as there are nodes from here on, and 10000 higher, have to be free
END
}

take_options "rounds cli megabytes idle-masters idle-seconds base-port" "parts" "$@"
[[ -x $cli ]] || { echo "no program at $cli; build it (packaging/run.sh) or name it with --cli" >&2; exit 1; }

# ---- a cluster of either kind, up and down -----------------------------------------------------------------

ringside_up() {
    local masters=$1 line
    mkfifo "$work/in" "$work/out"
    "$cli" shell --json --strict --dir "$work/lab" --base-port "$base_port" \
        <"$work/in" >"$work/out" 2>"$work/ringside.log" &
    ringside_pid=$!
    exec {fd_in}>"$work/in" {fd_out}<"$work/out"
    echo "create masters=$masters replicas=1" >&"$fd_in"
    read -r -t "$patience" line <&"$fd_out" || line="(no answer)"
    [[ $line == *'"ok":true'* ]] || { echo "ringside-cli: $line" >&2; exit 1; }
    wait_until_whole "$base_port" $((2 * masters)) 1 "$patience"
}

ringside_down() {
    [[ ${ringside_pid:-} ]] || return 0
    exec {fd_in}>&- {fd_out}<&-
    wait "$ringside_pid" || true
    ringside_pid=""
}

direct_up() {
    local masters=$1 port addresses=()
    start_servers "$base_port" $((2 * masters)) --repl-diskless-sync-delay 0
    for ((port = base_port; port < base_port + 2 * masters; port++)); do addresses+=("127.0.0.1:$port"); done
    wait_until_answering "$base_port" $((2 * masters)) "$patience"
    redis-cli --cluster create "${addresses[@]}" --cluster-replicas 1 --cluster-yes >"$work/redis-cli.log" ||
        { tail -n 5 "$work/redis-cli.log" >&2; exit 1; }
    wait_until_whole "$base_port" $((2 * masters)) 1 "$patience"
}

direct_down() { stop_servers; }

take_down() {
    ringside_down
    stop_servers
    rm -rf "${work:-}"
}

# ---- questions to a cluster --------------------------------------------------------------------------------

field() { redis-cli -p "$1" info "$2" | tr -d '\r' | awk -F: -v f="$3" '$1 == f { print $2 }'; }

id_of() { redis-cli -p "$1" cluster myid; }

# replica_of PORT: the port of its replica.
replica_of() {
    local id
    id=$(id_of "$1")
    redis-cli -p "$1" cluster nodes | awk -v id="$id" '$4 == id { split($2, f, /[:@]/); print f[2] }'
}

# ---- replication throughput --------------------------------------------------------------------------------

# A tag whose slot the node at the first port owns.
tag_of_first() {
    local tag=0
    until [[ $(redis-cli -p "$base_port" cluster countkeysinslot \
        "$(redis-cli -p "$base_port" cluster keyslot "$tag")") == 0 &&
        $(redis-cli -p "$base_port" set "{$tag}" x) == OK ]]; do
        tag=$((tag + 1))
    done
    echo "$tag"
}

# Values of 1 KB, as the protocol has them; the tag has one digit or more, the key always 12 characters.
write_commands() {
    awk -v tag="$1" -v count=$((megabytes * 1000000 / 1024)) 'BEGIN {
        value = sprintf("%1024s", ""); gsub(/ /, "v", value)
        for (i = 0; i < count; i++) {
            key = sprintf("{%s}:%09d", tag, i)
            printf "*3\r\n$3\r\nSET\r\n$%d\r\n%s\r\n$1024\r\n%s\r\n", length(key), key, value
        }
    }'
}

caught_up() { [[ $(field "$2" replication slave_repl_offset) == $(field "$1" replication master_repl_offset) ]]; }

# MB a second, from the first byte written until the replica has all.
measure_throughput() {
    local replica tag start stop syncs
    replica=$(replica_of "$base_port")
    tag=$(tag_of_first)
    write_commands "$tag" >"$work/commands"
    syncs=$(field "$base_port" stats sync_full)
    start=$EPOCHREALTIME
    redis-cli -p "$base_port" --pipe <"$work/commands" >"$work/pipe.log" ||
        { tail -n 3 "$work/pipe.log" >&2; exit 1; }
    keep_asking "$patience" caught_up "$base_port" "$replica"
    stop=$EPOCHREALTIME
    [[ $(field "$base_port" stats sync_full) == "$syncs" ]] || echo "  (the replica had to begin anew)" >&2
    awk -v a="$start" -v b="$stop" -v mb="$megabytes" 'BEGIN { printf "%.1f\n", mb / (b - a) }'
}

# ---- a small message there and back ------------------------------------------------------------------------

median_ping() {
    redis-benchmark -h "$1" -p "$base_port" -c 1 -n 20000 -t ping_mbulk --csv |
        awk -F'","' '/^"PING/ { print 1000 * $5 }'
}

# Microseconds in the median, without and with the relay, of one and the same node.
measure_roundtrip() {
    local announced
    announced=$(redis-cli -p "$base_port" cluster nodes | awk '/myself/ { sub(/:.*/, "", $2); print $2 }')
    if [[ $1 == ringside ]]; then median_ping "$announced"; else median_ping "${announced/.1./.0.}"; fi
}

# ---- a manual failover in a third node's eyes --------------------------------------------------------------

# ask FD COMMAND: an inline command on an open connection; prints the bulk reply.
ask() {
    local size
    printf '%s\r\n' "$2" >&"$1"
    IFS= read -r size <&"$1"
    size=${size//[^0-9]/}
    [[ $size ]] && IFS= LC_ALL=C read -r -N $((size + 2)) REPLY <&"$1"
}

# One failover: the replica at $2 takes over from the master at $1, and the node at $3 is asked until it says so.
time_failover() {
    local id start fd
    keep_asking "$patience" caught_up "$1" "$2"
    wait_until_whole "$base_port" 6 1 "$patience"
    id=$(id_of "$2")
    exec {fd}<>"/dev/tcp/127.0.0.1/$3"
    start=$EPOCHREALTIME
    [[ $(redis-cli -p "$2" cluster failover) == OK ]] || { echo "failover refused" >&2; exit 1; }
    until ask "$fd" "CLUSTER NODES" && [[ $REPLY =~ $id\ [^\ ]+\ master ]]; do :; done
    awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f\n", 1000 * (b - a) }'
    exec {fd}>&-
}

# Milliseconds from the command until a third node has the new master, one line for each of six failovers: every
# replica takes over, then every master takes its place back. Each node is elected once: a server that stands
# again within 20 s counts the votes of its last election, and loses what it seems to have won.
measure_failover() {
    local shard masters=() replicas=()
    for shard in 0 1 2; do
        masters+=($((base_port + shard)))
        replicas+=("$(replica_of $((base_port + shard)))")
    done
    for shard in 0 1 2; do
        time_failover "${masters[shard]}" "${replicas[shard]}" "${masters[(shard + 1) % 3]}"
    done
    for shard in 0 1 2; do
        time_failover "${replicas[shard]}" "${masters[shard]}" "${replicas[(shard + 1) % 3]}"
    done
}

# ---- an idle cluster ---------------------------------------------------------------------------------------

# ticks PID [THREAD NAME]: processor time so far, of all its threads or of one.
ticks() {
    local files=("/proc/$1/stat") file
    if (($# > 1)); then
        files=()
        for file in /proc/"$1"/task/*/; do
            [[ $(<"$file/comm") != "$2" ]] || files+=("$file/stat")
        done
    fi
    sed 's/.*) //' "${files[@]}" | awk '{ sum += $12 + $13 } END { print sum }'
}

# Percent of one processor: the process, and the fabric's thread alone.
measure_idle() {
    local all fabric hertz
    sleep 5 # until what create has left is done
    all=$(ticks "$ringside_pid") fabric=$(ticks "$ringside_pid" ringside-fabric) hertz=$(getconf CLK_TCK)
    sleep "$idle_seconds"
    awk -v a="$(($(ticks "$ringside_pid") - all))" -v f="$(($(ticks "$ringside_pid" ringside-fabric) - fabric))" \
        -v t="$((hertz * idle_seconds))" 'BEGIN { printf "%.1f %.1f\n", 100 * a / t, 100 * f / t }'
}

# ---- turns and tables --------------------------------------------------------------------------------------

# turn PART WAY CLUSTER MASTERS: one measurement in a subshell of its own, so that whatever happens its
# processes end with it. Results are lines "PART WAY VALUE".
turn() {
    local part=$1 way=$2 cluster=$3 masters=$4
    (
        trap take_down EXIT
        work=$(mktemp -d)
        ports_are_free "$base_port" $((2 * masters))
        "${cluster}_up" "$masters" >&2
        "measure_$part" "$way" | awk -v p="$part" -v w="$way" '{ print p, w, $0; fflush() }'
    ) | tee -a "$results" | awk -v r="$round" '{ $1 = $1; print "round " r ": " $0 }'
}

# summary PART UNIT: the median, least and most of each way.
summary() {
    local way
    for way in direct ringside; do
        awk -v p="$1" -v w="$way" '$1 == p && $2 == w { print $3 }' "$results" | sort -n |
            awk -v p="$1" -v w="$way" -v u="$2" '{ v[NR] = $1 }
                END { if (NR) printf "%-11s %-9s median %8.1f  least %8.1f  most %8.1f  %s (%d)\n", p, w,
                    (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2, v[1], v[NR], u, NR }'
    done
}

wanted() { [[ " ${parts[*]} " == *" $1 "* ]]; }

echo "$(redis-server --version | cut -d' ' -f1-3), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
results=$(mktemp)
trap 'rm -f "$results"' EXIT
for ((round = 1; round <= rounds; round++)); do
    if wanted throughput; then
        turn throughput direct direct 3
        turn throughput ringside ringside 3
    fi
    if wanted roundtrip; then
        turn roundtrip direct ringside 3
        turn roundtrip ringside ringside 3
    fi
    if wanted failover; then
        turn failover direct direct 3
        turn failover ringside ringside 3
    fi
done
if wanted idle; then turn idle ringside ringside "$idle_masters"; fi

echo
summary throughput "MB/s"
summary roundtrip "us"
summary failover "ms"
awk '$1 == "idle" { printf "idle        ringside  %s %% of one processor, of that the fabric %s %%\n", $3, $4 }' "$results"
