#!/bin/sh
# Text metrics beside their references on the same 3,000 pairs, one thread each, one after the other: pairs a second of processor time.
# The references need a Python with the packages that benchmarks/peers/text_speed.py names: PYTHON=/path/to/python.
# Arguments: rounds of ours (30), rounds of the references (3), a file of pairs in place of the made one.
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package dependency:build-classpath -Dmdep.outputFile=target/class-path -pl benchmarks -am >/dev/null 2>&1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
path=benchmarks/target/classes:core/target/classes:metrics/target/classes:$(cat benchmarks/target/class-path)
pairs=${3:-$work/pairs.tsv}
[ -n "${3:-}" ] || "$jdk/bin/java" -cp "$path" dev.etalon.benchmarks.TextPairs examples/data "$pairs" 3000
"$jdk/bin/java" -Xmx1g -cp "$path" dev.etalon.benchmarks.TextSpeed "$pairs" "${1:-30}" >"$work/ours"
"${PYTHON:-python3}" benchmarks/peers/text_speed.py "$pairs" "${2:-3}" >"$work/theirs" 2>/dev/null
printf '%-26s %12s %12s %8s  %s\n' metric ours/s reference/s times values
paste "$work/ours" "$work/theirs" | awk -F '\t' '{
  apart = $3 - $6; if (apart < 0) apart = -apart
  printf "%-26s %12d %12d %7.1fx  %s\n", $1, $2, $5, $2 / $5, apart < 1e-7 ? "equal: " $3 : "DIFFER: " $3 " " $6 }'
