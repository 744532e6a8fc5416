#!/usr/bin/env bash
# shellcheck disable=SC2016 # the stand-ins expand their own variables
# The scripts of packaging/ in a copy of their own, with apt, cmake and their kin played by small scripts that
# note how they were called. Nothing outside a temporary folder is touched.
set -euo pipefail

source_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
project=$box/project
calls=$box/calls
mkdir -p "$box/bin" "$project"
cp -r "$source_root/packaging" "$source_root/CMakePresets.json" "$project/"

failures=0
fail() {
    failures=$((failures + 1))
    printf 'FAIL %s: %s\n' "$case_name" "$1"
    sed 's/^/    | /' "$box/output" "$calls"
}
begin() {
    case_name=$1
    : >"$calls"
    : >"$box/output"
}
said() { grep -qF -- "$1" "$box/output" || fail "did not say '$1'"; }
called() { grep -qF -- "$1" "$calls" || fail "did not call '$1'"; }
not_called() { ! grep -qF -- "$1" "$calls" || fail "called '$1'"; }

# play NAME [BODY]: a program that notes its call, then does BODY.
play() {
    printf '#!/bin/bash\necho "%s $*" >>"%s"\n%s\n' "$1" "$calls" "${2:-}" >"$box/bin/$1"
    chmod +x "$box/bin/$1"
}
for tool in bash env cat grep sed awk tee tr xargs sort head tail dirname mkdir rm mv touch chmod nproc df \
    uname; do
    ln -s "$(command -v "$tool")" "$box/bin/$tool"
done
play id 'case $1 in -u) echo 0 ;; *) echo tester ;; esac'
play g++
play ninja
play pkg-config
play redis-cli
play redis-server
play setarch '"$@"'
play ctest
play systemctl
play update-rc.d
# A real answer is longer than a pipe holds: whoever stops reading it early kills apt-cache.
play apt-cache 'name=${!#}; [[ $name == pkg-config ]] || { echo "Package: $name"; printf "%200000d\n" 0; }'
play apt-get
play cmake '
case $1 in
    --version) echo "cmake version 3.25.1" ;;
    --preset) mkdir -p build/$2; echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >build/$2/CMakeCache.txt
              touch build/$2/build.ninja ;;
    --build) [[ -z ${BROKEN:-} ]] || { echo "main.cpp:7:1: error: expected expression"; exit 1; }
             mkdir -p $2/bin; for p in ringside ringside-cli; do
             printf "#!/bin/bash\necho \"program \$*\"\n" >$2/bin/$p; chmod +x $2/bin/$p; done ;;
esac'
everything_installed='for name; do [[ $name == -* ]] || echo "installed $name"; done'
play dpkg-query "$everything_installed"

# run SCRIPT [ARGUMENT...]: as on a machine that has only the programs above; sets `status`.
run() {
    status=0
    env -i PATH="$box/bin" HOME="$box" RINGSIDE_POLICY_RC_D="$box/policy-rc.d" \
        ${surroundings[@]+"${surroundings[@]}"} bash "$project/packaging/$1" "${@:2}" >"$box/output" 2>&1 </dev/null || status=$?
}
exits() { [[ $status == "$1" ]] || fail "ended with $status, not $1"; }
surroundings=(QT_QPA_PLATFORM=offscreen)

begin "nothing missing: configures, builds, passes the arguments on"
run run.sh --run "a file"
exits 0
said "program --run a file"
called "cmake --preset release"
not_called "apt-get"

begin "nothing changed: does not configure again"
run run.sh
exits 0
not_called "cmake --preset"

begin "no display: builds, and says how to go on"
surroundings=()
run run.sh
exits 0
called "cmake --build"
said "ringside-cli shell"

begin "no display, but arguments that need one"
run run.sh --run file
exits 2
said "were not carried out"

begin "it does not compile"
surroundings=(BROKEN=1)
run run.sh
exits 1
said "does not compile"
said "main.cpp:7:1: error: expected expression"
surroundings=()

# From here on: packages missing, and a machine with a policy of its own.
rm "$box/bin/redis-server"
play dpkg-query 'for name; do case $name in
    -* | redis-server | pkg* | lld) ;;
    *) echo "installed $name" ;;
esac; done'
printf '#!/bin/sh\necho theirs\nexit 42\n' >"$box/policy-rc.d"
chmod +x "$box/policy-rc.d"
own_policy=$(cat "$box/policy-rc.d")
# While apt works, it asks the policy as Debian's own tools do.
installs='[[ " $* " == *" install "* ]] || exit 0
"$RINGSIDE_POLICY_RC_D" redis-server start; echo "redis: $?"
"$RINGSIDE_POLICY_RC_D" cups.service start; echo "cups: $?"'

begin "packages missing: installs just those, and holds the redis service back"
play apt-get "$installs"
run run.sh
exits 0
called "install --no-install-recommends pkgconf lld redis-server"
said "redis: 101"
said "cups: 42"
[[ $(cat "$box/policy-rc.d") == "$own_policy" ]] || fail "policy not restored"
[[ ! -e $box/policy-rc.d.before-ringside ]] || fail "the saved policy is left behind"

begin "the package is in place afterwards: its service is disabled"
play apt-get "$installs
touch $box/redis-installed"
play dpkg-query "for name; do case \$name in
    -* | lld) ;;
    redis-server) [[ ! -e $box/redis-installed ]] || printf installed ;;
    *) echo \"installed \$name\" ;;
esac; done"
run run.sh
exits 0
called "systemctl disable redis-server.service"
called "update-rc.d redis-server disable"

begin "redis-server was there before: its service is not touched"
run run.sh
called "install --no-install-recommends"
not_called "disable"
said "redis: 42"

begin "no network"
rm -f "$box/redis-installed"
play apt-get 'echo "Could not resolve host" >&2; exit 100'
run run.sh
exits 1
said "the package servers cannot be reached"
[[ $(cat "$box/policy-rc.d") == "$own_policy" ]] || fail "policy not restored"

begin "no root rights and no sudo"
play id 'case $1 in -u) echo 1000 ;; *) echo tester ;; esac'
run run.sh
exits 1
said "sudo is missing too"
not_called "apt-get"

begin "the tests: two builds, one ctest run"
play dpkg-query "$everything_installed"
play redis-server
run test.sh -R fabric
exits 0
called "--output-on-failure --no-tests=error -j 5 -R fabric"
[[ $(grep -c '^subdirs(' "$project/build/all/CTestTestfile.cmake") == 2 ]] || fail "the builds are not joined"

((failures == 0)) || exit 1
echo "all cases passed"
