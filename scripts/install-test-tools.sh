#!/bin/sh
# Installs what some tests need and a machine may lack: bubblewrap (the sandbox), Python 3 (code answers), Chromium (the report's page).
# Debian and Ubuntu; needs root. Does nothing where all is there. Without these tools the tests are skipped and say so.
set -eu
missing=''
command -v bwrap >/dev/null 2>&1 || missing="$missing bubblewrap"
[ -x /usr/bin/python3 ] || missing="$missing python3"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium fonts-dejavu-core"
[ -n "$missing" ] || exit 0
command -v apt-get >/dev/null 2>&1 || { echo "install these by hand:$missing" >&2; exit 1; }
apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 $missing
