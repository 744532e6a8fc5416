#!/usr/bin/env bash
# Servers that Debian 12 does not have, to run here: see README.md and --help.
set -euo pipefail

usage() {
    cat <<END
tests/tools/newer_servers.sh DIRECTORY

Unpacks from Debian what Debian 12 does not have, with the libraries it needs, into DIRECTORY: Valkey 9 or newer
(from sid) and Redis 8.4 or newer (from experimental), both of which have atomic slot migration. Nothing is
installed, and the machine's package sources stay as they are. Prints the programs, for

  RINGSIDE_TEST_VALKEY=DIRECTORY/bin/valkey-server ctest --test-dir build/dev -R valkey
  RINGSIDE_SERVER=DIRECTORY/bin/valkey-server packaging/run.sh
END
}

if (($# != 1)) || [[ $1 == -* ]]; then
    usage
    exit "$([[ ${1:-} == --help || ${1:-} == -h ]] && echo 0 || echo 2)"
fi
mkdir -p "$1"
home=$(cd "$1" && pwd)
mkdir -p "$home"/{bin,root,packages,apt/lists/partial,apt/cache/archives/partial}

# shellcheck disable=SC2016
mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN)' 'Identifier: Packages' |
    awk '$2 == "Debian" && $1 !~ /security/ { print $1; exit }')
[[ -n $mirror ]] || { echo "no Debian mirror is known to apt here" >&2; exit 1; }
for suite in sid experimental; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
done >"$home/apt/sources.list"
options=(
    -q -o Dir::Etc::SourceList="$home/apt/sources.list" -o Dir::Etc::SourceParts=-
    -o Dir::State::Lists="$home/apt/lists" -o Dir::Cache="$home/apt/cache"
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none
)
apt-get "${options[@]}" update >&2

# Everything that the two programs load, and the loader itself: a newer C library than the machine's.
wanted=(valkey-tools/sid redis-tools/experimental)
for library in libc6 libssl3t64 libsystemd0 libjemalloc2 libcap2 libgcc-s1 libzstd1 liblzma5 liblz4-1 \
    libgcrypt20 zlib1g liblzf1 libhiredis1.1.0 liblua5.1-0 libstdc++6 libatomic1; do
    wanted+=("$library/sid")
done
(cd "$home/packages" && apt-get "${options[@]}" download "${wanted[@]}") >&2
for package in "$home"/packages/*.deb; do
    dpkg-deb -x "$package" "$home/root"
done

libraries=$home/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || gcc -print-multiarch)
loader=$(find "$libraries" -maxdepth 1 -name 'ld-linux*' | head -n 1)
for name in valkey redis; do # each server is a link to a program of its tools
    program=$(find "$home/root/usr/bin" -name "$name-check-*" -type f | head -n 1)
    cat >"$home/bin/$name-server" <<END
#!/bin/sh
exec "$loader" --argv0 $name-server --library-path "$libraries" "$program" "\$@"
END
    chmod +x "$home/bin/$name-server"
    echo "$home/bin/$name-server: $("$home/bin/$name-server" --version | sed 's/ sha=.*//')"
done
