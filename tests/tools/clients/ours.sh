# The scenario in a Ringside lab, through `ringside-cli shell`. Sourced by clients.sh.

ask() { # LINE...: one line after the other; each must succeed
    local line answer
    for line in "$@"; do
        echo "$line" >&"${shell[1]}"
        IFS= read -r -t 300 answer <&"${shell[0]}" || { echo "ringside-cli has ended at: $line" >&2; exit 1; }
        [[ $answer == *'"ok":true'* ]] || { echo "Ringside: $answer" >&2; exit 1; }
    done
}

ours_create() {
    coproc shell { exec "$cli" shell --json --base-port "$port" --dir "$work/lab" 2> "$work/cli.log"; }
    shell_pid=$shell_PID
    ask "create masters=3 replicas=1 timeout=$timeout"
}
ours_kill() { ask "kill 1" "wait role 4 master timeout=60s" "restart 1" "wait link up timeout=60s"; }
ours_failover() { ask "failover 1" "wait link up timeout=60s"; }
ours_reshard() { ask "reshard 2000 from=1 to=2"; }
ours_add() { ask "add-master" "rebalance empty"; }
ours_remove() { ask "remove 7"; }
ours_restart() { ask "stop all" "start" "wait link up timeout=60s"; }
ours_end() { ask quit; wait "$shell_pid" || true; shell_pid=; }
