#!/bin/sh
# Installs what some tests need, on Debian and Ubuntu: bubblewrap and Python (code verifier), Chromium (the report's page). Does nothing where they are there.
set -eu
missing=''
[ -x /usr/bin/bwrap ] || missing="$missing bubblewrap"
[ -x /usr/bin/python3 ] || missing="$missing python3"
{ [ -x /usr/bin/prlimit ] && [ -x /usr/bin/setpriv ]; } || missing="$missing util-linux"
{ [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ]; } || missing="$missing chromium"
[ -n "$missing" ] || exit 0
command -v apt-get >/dev/null 2>&1 || { echo "etalon: please install$missing; this script knows only apt-get." >&2; exit 2; }
as_root=''
[ "$(id -u)" -eq 0 ] || as_root=sudo
$as_root apt-get update
# shellcheck disable=SC2086 # a list of words
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing
