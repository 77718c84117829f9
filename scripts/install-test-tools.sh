#!/bin/sh
# Installs what some tests need, on Debian and Ubuntu: bubblewrap, Podman with runc, Python and Node (code verifier), Chromium (the report's page),
# curl and unzip (the local model). Does nothing where they are there.
# With `proofs` also what the tests of proofs need: set.mm (13 MB to download, 48 MB on disk) and Coq (about 130 MB, 600 MB on disk).
set -eu
missing=''
command -v curl >/dev/null 2>&1 || missing="$missing curl"
command -v unzip >/dev/null 2>&1 || missing="$missing unzip"
[ -x /usr/bin/bwrap ] || missing="$missing bubblewrap"
[ -x /usr/bin/podman ] || missing="$missing podman runc"
[ -x /usr/bin/python3 ] || missing="$missing python3"
[ -x /usr/bin/node ] || [ -x /usr/bin/nodejs ] || missing="$missing nodejs"
{ [ -x /usr/bin/prlimit ] && [ -x /usr/bin/setpriv ]; } || missing="$missing util-linux"
if [ "${1:-}" = proofs ]; then
  [ -r /usr/share/metamath/databases/set.mm ] || missing="$missing metamath-databases"
  [ -x /usr/bin/coqc ] || missing="$missing coq"
fi
{ [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ]; } || missing="$missing chromium"
[ -n "$missing" ] || exit 0
command -v apt-get >/dev/null 2>&1 || { echo "etalon: please install$missing; this script knows only apt-get." >&2; exit 2; }
as_root=''
[ "$(id -u)" -eq 0 ] || as_root=sudo
$as_root apt-get update
# shellcheck disable=SC2086 # a list of words
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing
