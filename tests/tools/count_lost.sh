#!/usr/bin/env bash
# Counts the acknowledged elements of a ledger that are missing in the cluster, and those that hold another value.
# It shares no code with Ringside: the exported file, awk, sort and redis-cli are all it knows.
#
#   count_lost.sh FILE.csv PORT     # PORT: of any node; a password is taken from $REDISCLI_AUTH
#
# Prints `acknowledged N missing M differing D`. Exit status: 0, or 2 when the cluster gave an answer that is no value.
set -euo pipefail

file=${1:?which exported file?}
port=${2:?which port?}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Slot, key and value of what was acknowledged, in order of slot: so redis-cli changes nodes a few times only.
awk -F, '
    NR == 1 { for (i = 1; i <= NF; ++i) column[$i] = i; next }
    $column["outcome"] == "ok" { print $column["slot"], $column["key"], $column["value"] }
' "$file" | sort -n -k 1,1 -s > "$work/acknowledged"

awk '{ print "GET", $2 }' "$work/acknowledged" | redis-cli -c -p "$port" |
    sed "/^-> Redirected to slot/d" > "$work/answers"
awk '{ print $3 }' "$work/acknowledged" > "$work/expected"

asked=$(wc -l < "$work/expected")
answered=$(wc -l < "$work/answers")
if [ "$asked" -ne "$answered" ] || grep -qE '^(\(error\)|[A-Z]+ )|^Could not' "$work/answers"; then
    echo "$asked questions, $answered answers, among them:" >&2
    grep -E -m 3 '^(\(error\)|[A-Z]+ )|^Could not' "$work/answers" >&2 || true
    exit 2
fi
paste -d, "$work/expected" "$work/answers" |
    awk -F, '$2 == "" { ++missing; next } $1 != $2 { ++differing }
        END { printf "acknowledged %d missing %d differing %d\n", NR, missing, differing }'
