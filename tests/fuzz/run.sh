#!/usr/bin/env bash
# Fuzzes the decoder of the cluster bus: tests/fuzz/run.sh [SECONDS [libFuzzer's options...]]
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-60}
shift || true
cmake --preset fuzz > /dev/null
nice -n 5 cmake --build --preset fuzz --target fuzz_bus -j2

# What it finds worth keeping stays in the build's folder; the seeds are only read.
kept=build/fuzz/corpus
seeds=build/fuzz/seeds
mkdir -p "$kept" "$seeds"
for file in tests/data/bus/*/*.bin; do
    cp "$file" "$seeds/$(basename "$(dirname "$file")")-$(basename "$file")"
done
export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
exec nice -n 10 build/fuzz/bin/fuzz_bus -max_total_time="$seconds" -max_len=20000 -len_control=0 -timeout=10 -rss_limit_mb=1500 \
    -dict=tests/fuzz/bus.dict -artifact_prefix=build/fuzz/ -print_final_stats=1 "$@" "$kept" "$seeds"
