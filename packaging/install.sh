#!/usr/bin/env bash
# Installs packages with apt, as root, and leaves no Redis service behind: run.sh and test.sh call it with what
# is missing. Each argument is one requirement: package names with | between alternatives, the first that this
# system offers is taken.
#
# Debian starts and enables a service as its package is installed. Ringside wants the program, not the service;
# so while redis-server is being installed, policy-rc.d answers "do not start it", and afterwards its unit is
# disabled. A redis-server that was installed before is neither stopped nor changed.
set -euo pipefail

policy=${RINGSIDE_POLICY_RC_D:-/usr/sbin/policy-rc.d}
saved=$policy.before-ringside
mark="put here by Ringside while it installs redis-server; safe to delete"

put_policy_back() {
    if [[ -e $saved || -L $saved ]]; then
        mv -f "$saved" "$policy"
    elif [[ -f $policy ]] && grep -qF "$mark" "$policy"; then
        rm -f "$policy"
    fi
}

# Asks the machine's own policy, where it has one, about every other service.
hold_redis_back() {
    put_policy_back # an earlier run may have been killed before it could
    if [[ -e $policy || -L $policy ]]; then mv "$policy" "$saved"; fi
    cat >"$policy" <<END
#!/bin/sh
# $mark
case " \$* " in *" redis-"*) exit 101 ;; esac
if [ -x "$saved" ]; then exec "$saved" "\$@"; fi
exit 0
END
    chmod 755 "$policy"
}

disable_redis() {
    if command -v systemctl >/dev/null 2>&1; then systemctl disable redis-server.service || true; fi
    if command -v update-rc.d >/dev/null 2>&1; then update-rc.d redis-server disable || true; fi
}

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# Read whole before it is looked at: `| grep -q` ends at the first match, and under pipefail an apt-cache that
# was still writing then counts as a failure.
has_candidate() { [[ $(apt-cache show --no-all-versions "$1" 2>/dev/null) == *"Package: "* ]]; }

# The name under which this system offers a requirement.
choose() {
    local name
    for name in ${1//|/ }; do
        if has_candidate "$name"; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf 'no package offers %s\n' "${1//|/ or }" >&2
    return 1
}

if (($(id -u) != 0)); then
    echo "install.sh must be run as root." >&2
    exit 1
fi
if (($# == 0)); then exit 0; fi

export DEBIAN_FRONTEND=noninteractive
options=(-y -q -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0)
apt-get "${options[@]}" update ||
    echo "the package lists could not be refreshed; trying with the old ones" >&2

names=()
for requirement in "$@"; do
    name=$(choose "$requirement")
    names+=("$name")
done

leave_no_service() {
    put_policy_back
    # Even after a failure: the package may be in place, and only another one broken.
    if is_installed redis-server; then disable_redis; fi
}

if [[ " ${names[*]} " == *" redis-server "* ]] && ! is_installed redis-server; then
    trap leave_no_service EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    hold_redis_back
fi

apt-get "${options[@]}" install --no-install-recommends "${names[@]}"
