# Other people's clients, from npm and Debian. Sourced by clients.sh, insurance.sh and the bench client_faults.sh.

skip() { echo "skipped: $*"; exit 77; }

install_packages() { # DIRECTORY PACKAGE...: to be found with NODE_PATH=DIRECTORY/node_modules
    local directory=$1 word
    shift
    for word in node npm; do
        command -v "$word" > /dev/null || skip "$word is not installed"
    done
    mkdir -p "$directory"
    (cd "$directory" && timeout 180 npm install --no-audit --no-fund --loglevel=error --fetch-retries=1 "$@") \
        > "$directory/npm.log" 2>&1 || skip "npm gives no packages: $(tail -1 "$directory/npm.log")"
}

has_redis_py() { /usr/bin/python3 -c 'import redis.cluster' 2> /dev/null; }

install_redis_py() { # LOG: where it cannot, has_redis_py tells
    has_redis_py || DEBIAN_FRONTEND=noninteractive apt-get install -y python3-redis > "$1" 2>&1 || true
}
