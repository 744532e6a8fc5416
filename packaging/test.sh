#!/usr/bin/env bash
# Builds Ringside twice (with address and undefined-behaviour sanitizers; core alone with the thread sanitizer),
# compiles every file alone, and runs every test of both builds as one ctest run. Arguments go to ctest. See --help.
set -euo pipefail
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source=packaging/valkey.sh
. "$(dirname "${BASH_SOURCE[0]}")/valkey.sh"

presets=(asan tsan)

usage() {
    cat <<END
packaging/test.sh [CTEST ARGUMENT...]

Installs what is missing, as packaging/run.sh does, builds the presets ${presets[*]} and runs all tests.
Arguments go to ctest, and then no file is compiled alone:

  packaging/test.sh -R fabric        the tests with "fabric" in their name, in both builds
  packaging/test.sh -R tsan/core     the core's tests under the thread sanitizer
  packaging/test.sh -L integration   the tests with real servers
  packaging/test.sh -R valkey        those of them that run against Valkey too
  packaging/test.sh -N               names only

No display is needed. One build at a time, while developing: see CONTRIBUTING.md.
END
}

# One summary for two builds: a folder whose test file only points at theirs.
join_tests() {
    local preset
    mkdir -p "$root/build/all"
    for preset in "${presets[@]}"; do
        printf 'subdirs("%s")\n' "$root/build/$preset"
    done >"$root/build/all/CTestTestfile.cmake"
}

# What a person has set for their own desktop or sanitizers must not change a result.
forget_surroundings() {
    unset LD_PRELOAD ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS TSAN_OPTIONS REDISCLI_AUTH
    unset "${!QT_@}" "${!RINGSIDE_@}"
    export LC_ALL=C.UTF-8
    unset LANGUAGE
}

# Some kernels place programs where older thread sanitizers do not expect them; without that, they start.
find_wrapper() {
    wrapper=()
    local probe=$root/build/tsan/bin/ringside-cli
    if "$probe" --version 2>&1 </dev/null | grep -q 'unexpected memory mapping'; then
        wrapper=(setarch "$(uname -m)" --addr-no-randomize)
        "${wrapper[@]}" true 2>/dev/null || explain "the thread sanitizer does not start under this kernel." \
            "Let it, and run this again: sudo sysctl vm.mmap_rnd_bits=28"
    fi
}

case ${1:-} in
    --help | -h) usage; exit 0 ;;
esac

set_up
find_valkey
for preset in "${presets[@]}"; do
    build "$preset"
done
# These builds join files: that each file compiles by itself is looked at apart (tests/support/alone.cmake).
# Nothing is kept of it, so it takes its minutes each time: a chosen test does without.
if (($# == 0)); then
    say "compiling every file of core, widgets and app alone"
    build asan alone
fi
join_tests
forget_surroundings
find_wrapper
if [[ -n $valkey ]]; then export RINGSIDE_TEST_VALKEY=$valkey; fi
exec ${wrapper[@]+"${wrapper[@]}"} \
    ctest --test-dir "$root/build/all" --output-on-failure --no-tests=error -j 5 "$@"
