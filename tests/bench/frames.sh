#!/usr/bin/env bash
# How smoothly packets fly over the stage: the times between frames, and the window's share of a processor, with 6
# and with 60 nodes. Needs Xvfb and build/release (packaging/run.sh). Software rendering, as on a machine without
# a graphics card.
#   tests/bench/frames.sh [--seconds 20] [--size 1280x800] [--nodes "6 60"] [--program build/release/bin/ringside]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=20 size=1280x800 nodes="6 60" program=$root/build/release/bin/ringside
while (($#)); do
    case $1 in
        --seconds) seconds=$2 ;;
        --size) size=$2 ;;
        --nodes) nodes=$2 ;;
        --program) program=$2 ;;
        --help | -h) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0"; exit 0 ;;
        *) echo "unknown: $1" >&2; exit 2 ;;
    esac
    shift 2
done
[[ -x $program ]] || { echo "$program is missing: run packaging/run.sh first" >&2; exit 2; }
command -v Xvfb >/dev/null || { echo "Xvfb is missing" >&2; exit 2; }

home=$(mktemp -d)
display=:$((RANDOM % 400 + 100))
Xvfb "$display" -screen 0 "${size}x24" >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; wait $xvfb 2>/dev/null; rm -rf "$home"' EXIT

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

measure() {
    local count=$1 pid before after
    printf 'create masters=%d replicas=1 base-port=%d\n' $((count / 2)) 7600 >"$home/script"
    XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CONFIG_HOME=$home/config \
        DISPLAY=$display "$program" --run "$home/script" --frame-times "$home/frames" --theme light >/dev/null 2>&1 &
    pid=$!
    # Until the cluster is whole, and a little of its life.
    for _ in $(seq 300); do
        grep -q 'action create.*done' "$home/state/ringside/ringside.log" 2>/dev/null && break
        sleep 0.1
    done
    sleep 3
    before=$(ticks $pid)
    sleep "$seconds"
    after=$(ticks $pid)
    kill -TERM $pid
    wait $pid || true
    rm -f "$home/state/ringside/ringside.log"
    # The last frames are those of the measured time.
    sort -n "$home/frames" | awk -v nodes="$count" -v seconds="$seconds" \
        -v cpu="$(awk -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" -v s="$seconds" 'BEGIN { printf "%.1f", 100 * t / hz / s }')" '
        { time[NR] = $1; sum += $1
          bin = $1 < 12 ? "   <12 ms" : $1 < 17 ? "12-17 ms" : $1 < 20 ? "17-20 ms" : $1 < 34 ? "20-34 ms" : $1 < 50 ? "34-50 ms" : "  >50 ms"
          count[bin]++ }
        END {
          printf "%d nodes: %d frames, %.1f a second on average; median %.1f ms, 90 %% %.1f, 99 %% %.1f, longest %.1f; the program takes %s %% of one processor\n",
              nodes, NR, 1000 * NR / sum, time[int(NR / 2) + 1], time[int(NR * 0.9) + 1], time[int(NR * 0.99) + 1], time[NR], cpu
          split("   <12 ms,12-17 ms,17-20 ms,20-34 ms,34-50 ms,  >50 ms", bins, ",")
          for (i = 1; i <= 6; i++) printf "    %s %6d  %5.1f %%\n", bins[i], count[bins[i]], 100 * count[bins[i]] / NR
        }'
}

for count in $nodes; do measure "$count"; done
