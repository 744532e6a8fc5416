#!/usr/bin/env bash
# The torture run of slot migrations, as long as one likes: see README.md and --help.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${RINGSIDE_TEST_INTEGRATION:-$here/../../build/dev/bin/test_integration}
server=()
numbers=()

usage() {
    cat <<END
tests/tools/torture.sh [ROUNDS] [SEED] [--only=FAULT] [--valkey]

  ROUNDS     how many migrations, each with one fault in its middle (100)
  SEED       which ones (the time): the same seed gives the same rounds
  --only=    of the rounds of this seed those with one fault: kill, pause, isolate, cut,
             failover, kill-ringside
  --valkey   against the server that RINGSIDE_TEST_VALKEY names

Environment:
  RINGSIDE_TEST_INTEGRATION  the program (build/dev/bin/test_integration)
  RINGSIDE_TORTURE_LOGS      a directory that keeps the servers' logs of rounds that fail
END
}

for argument in "$@"; do
    case $argument in
        --help | -h) usage; exit 0 ;;
        --only=kill | --only=pause | --only=isolate | --only=cut | --only=failover | --only=kill-ringside)
            export RINGSIDE_TORTURE_ONLY=${argument#--only=}
            ;;
        --valkey) server=(--valkey) ;;
        *[!0-9]* | '') usage >&2; exit 2 ;;
        *) numbers+=("$argument") ;;
    esac
done
if [[ ! -x $program ]]; then
    echo "no program at $program; build it or name it with RINGSIDE_TEST_INTEGRATION" >&2
    exit 1
fi
export RINGSIDE_TORTURE=${numbers[0]:-100}
export RINGSIDE_TORTURE_SEED=${numbers[1]:-$EPOCHSECONDS}
export QTEST_FUNCTION_TIMEOUT=900000 # of one round, in milliseconds
exec "$program" "${server[@]}" torture -maxwarnings 0
