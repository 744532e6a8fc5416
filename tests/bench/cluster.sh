# shellcheck shell=bash
# Plain servers (redis-server, or what RINGSIDE_SERVER names) for the benches, and the question whether a cluster is whole, asked from outside with
# redis-cli alone. Nodes listen on 127.0.0.1, on consecutive ports. To be sourced; `work` is a scratch folder.

server_pids=()
work=${work:-}

# The settings every lab starts with.
lab_settings=(
    --cluster-enabled yes --cluster-node-timeout 5000 --cluster-replica-validity-factor 10
    --cluster-migration-barrier 1 --cluster-require-full-coverage no --cluster-allow-reads-when-down no
    --appendonly yes --maxmemory 800mb --maxmemory-policy allkeys-lru
)

# take_options "NAMES" "LISTS" ARGS...: sets the variable of each `--some-name VALUE` (some_name); LISTS become arrays. --server names the
# server of all clusters. Needs usage().
take_options() {
    local names=" $1 " lists=" $2 " name
    shift 2
    while (($#)); do
        [[ $1 == --help || $1 == -h ]] && { usage; exit 0; }
        name=${1#--}
        if (($# < 2)) || [[ $1 != --* || "$names$lists" != *" $name "* ]]; then
            usage >&2
            exit 2
        fi
        case $name in
            server) export RINGSIDE_SERVER=$2 ;;
            *) if [[ $lists == *" $name "* ]]; then read -ra "${name//-/_}" <<<"$2"; else printf -v "${name//-/_}" %s "$2"; fi ;;
        esac
        shift 2
    done
}

seconds_between() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f\n", b - a }'; }

# ports_are_free FIRST COUNT: a node needs its port, and the one 10000 above for the bus.
ports_are_free() {
    local port
    for ((port = $1; port < $1 + $2; port++)); do
        for p in "$port" $((port + 10000)); do
            if (exec 3<>"/dev/tcp/127.0.0.1/$p") 2>/dev/null; then
                echo "port $p is taken; choose another --base-port" >&2
                exit 1
            fi
        done
    done
}

# start_servers FIRST COUNT [DIRECTIVE...]: returns at once; they end with this shell, however it ends.
start_servers() {
    local first=$1 count=$2 port
    shift 2
    for ((port = first; port < first + count; port++)); do
        mkdir -p "$work/$port"
        setpriv --pdeathsig KILL "${RINGSIDE_SERVER:-redis-server}" --port "$port" --bind 127.0.0.1 --dir "$work/$port" \
            --logfile "$work/$port/log" "${lab_settings[@]}" "$@" >/dev/null &
        server_pids+=($!)
    done
}

stop_servers() {
    if ((${#server_pids[@]} == 0)); then return; fi
    kill -KILL "${server_pids[@]}" 2>/dev/null || true
    wait "${server_pids[@]}" 2>/dev/null || true
    server_pids=()
work=${work:-}
}

# keep_asking SECONDS COMMAND...: until it succeeds; ends the shell when it never does.
keep_asking() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        if ((SECONDS > end)); then
            echo "waited in vain: $*" >&2
            exit 1
        fi
        sleep 0.01
    done
}

answers() { [[ $(redis-cli -p "$1" ping 2>/dev/null) == PONG ]]; }

wait_until_answering() {
    local port
    for ((port = $1; port < $1 + $2; port++)); do keep_asking "$3" answers "$port"; done
}

# One node's own opinion is that all is well. Its view of the whole is left in view/PORT: for each node its id,
# role, master and slots, without what rightly differs from node to node (times, links, whose view it is).
node_is_content() {
    local port=$1 nodes=$2
    mkdir -p "$work/view"
    printf 'CLUSTER INFO\nINFO replication\nCLUSTER NODES\n' | redis-cli -p "$port" 2>/dev/null | tr -d '\r' |
        awk -v want="$nodes" -v view="$work/view/$port" '
            /^cluster_state:ok$/ { ok++ }
            /^cluster_slots_ok:16384$/ { ok++ }
            /^cluster_known_nodes:/ { split($0, f, ":"); if (f[2] == want) ok++ }
            /^role:slave$/ { replica = 1 }
            /^master_link_status:up$/ { up = 1 }
            length($1) == 40 && NF >= 8 {
                sub("myself,", "", $3)
                line = $1 " " $3 " " $4
                for (i = 9; i <= NF; i++) line = line " " $i
                print line | ("sort >" view)
                seen++
            }
            END { exit !(ok == 3 && seen == want && (!replica || up)) }'
}

# is_whole FIRST COUNT REPLICAS: every node content, all views one, and as many replicas as were asked for.
is_whole() {
    local port
    for ((port = $1; port < $1 + $2; port++)); do node_is_content "$port" "$2" || return 1; done
    views_agree "$@"
}

views_agree() {
    local port
    for ((port = $1 + 1; port < $1 + $2; port++)); do
        cmp -s "$work/view/$1" "$work/view/$port" || return 1
    done
    [[ $(grep -c ' slave ' "$work/view/$1") == $(($2 * $3 / (1 + $3))) ]]
}

# wait_until_whole FIRST COUNT REPLICAS SECONDS: node after node, as a content one rarely becomes discontent;
# then all of them at once.
wait_until_whole() {
    local port
    for ((port = $1; port < $1 + $2; port++)); do keep_asking "$4" node_is_content "$port" "$2"; done
    keep_asking "$4" is_whole "$1" "$2" "$3"
}
