# The same scenario in a cluster made with redis-cli, with the settings of the lab. Sourced by clients.sh.

own='port|cluster-port|bind|bind-source-addr|protected-mode|dir|logfile'
own+='|cluster-announce-ip|cluster-announce-hostname|cluster-preferred-endpoint-type'
pids=() # of the servers, by number

p() { echo $((port + $1 - 1)); }
on() { local node=$1; shift; redis-cli -p "$(p "$node")" "$@"; }
cluster() { redis-cli --cluster "$@" >> "$work/redis-cli.log" || { echo "redis-cli --cluster $*: see its log" >&2; exit 1; }; }
id() { on "$1" CLUSTER MYID; }
until_true() { # COMMAND...: until it succeeds, for a minute
    local i
    for ((i = 0; i < 600; ++i)); do
        if "$@" > /dev/null 2>&1; then return; fi
        sleep 0.1
    done
    echo "plain cluster: in vain for a minute: $*" >&2
    exit 1
}
answers() { [[ $(on "$1" PING) == PONG ]]; }
is_ok() { [[ $(on "$1" CLUSTER INFO) == *cluster_state:ok* ]]; }
is_master() { [[ $(on "$1" ROLE | head -1) == master ]]; }
links_up() {
    local node
    for node in "${!pids[@]}"; do
        is_ok "$node" || return 1
        ! on "$node" INFO replication | grep -q master_link_status:down || return 1
    done
}
agree() { redis-cli --cluster check "127.0.0.1:$(p 1)"; }
knows_all() { # every node knows N, itself among them, and all name the same owners
    local node
    for node in "${!pids[@]}"; do [[ $(on "$node" CLUSTER NODES | grep -c connected) == "$1" ]] || return 1; done
    agree
}

start() { launch "$1"; until_true answers "$1"; }
launch() {
    local node=$1 directory=$work/plain/$1
    mkdir -p "$directory"
    grep -vE "^(#|($own) )" "$work/settings.conf" > "$directory/redis.conf"
    printf '%s\n' "port $(p "$node")" "bind 127.0.0.1 -::1" "dir $directory" "logfile $directory/node.log" \
        >> "$directory/redis.conf"
    redis-server "$directory/redis.conf" &
    pids[$node]=$!
}
end() { while kill "${pids[$1]}" 2> /dev/null; do sleep 0.2; done; } # one that writes its first AOF refuses

plain_create() {
    local node
    for node in 1 2 3 4 5 6; do start "$node"; done
    cluster create "127.0.0.1:$(p 1)" "127.0.0.1:$(p 2)" "127.0.0.1:$(p 3)" --cluster-yes
    for node in 1 2 3; do until_true is_ok "$node"; done
    for node in 1 2 3; do # so that 4 follows 1, 5 follows 2, 6 follows 3, as in the lab
        cluster add-node "127.0.0.1:$(p $((node + 3)))" "127.0.0.1:$(p 1)" --cluster-slave --cluster-master-id "$(id "$node")"
    done
    until_true knows_all 6
    until_true links_up
}
plain_kill() {
    kill -KILL "${pids[1]}"
    { wait "${pids[1]}" || true; } 2> /dev/null # or the shell tells of it
    until_true is_master 4
    start 1
    until_true links_up
}
plain_failover() {
    on 1 CLUSTER FAILOVER > /dev/null
    until_true is_master 1
    until_true links_up
}
plain_reshard() {
    until_true knows_all 6
    cluster reshard "127.0.0.1:$(p 1)" --cluster-from "$(id 1)" --cluster-to "$(id 2)" --cluster-slots 2000 --cluster-yes
}
plain_add() {
    start 7
    cluster add-node "127.0.0.1:$(p 7)" "127.0.0.1:$(p 1)"
    until_true knows_all 7
    until_true links_up
    cluster rebalance "127.0.0.1:$(p 1)" --cluster-use-empty-masters
}
plain_remove() {
    until_true knows_all 7
    cluster rebalance "127.0.0.1:$(p 1)" --cluster-weight "$(id 7)=0"
    until_true agree
    cluster del-node "127.0.0.1:$(p 1)" "$(id 7)"
    end 7
    unset 'pids[7]'
    until_true knows_all 6
}
plain_restart() {
    local node
    kill "${pids[@]}"
    for node in 1 2 3 4 5 6; do end "$node"; done
    for node in 1 2 3 4 5 6; do launch "$node"; done # at once, as the lab does
    until_true links_up
}
plain_end() {
    [[ ${#pids[@]} == 0 ]] || kill -KILL "${pids[@]}" 2> /dev/null || true
    { wait "${pids[@]}" || true; } 2> /dev/null
    pids=()
}
