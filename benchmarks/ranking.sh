#!/bin/sh
# MAP, nDCG and nDCG@10 of 1,000 queries with 1,000 documents each: Etalon beside pytrec_eval and ranx, in one run. Prints medians.
# PYTHON names a Python that has them (see benchmarks/peers/ranking.py); without it only Etalon is timed.
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package -pl benchmarks -am >/dev/null 2>&1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" benchmarks/peers/ranking.py --made "$work"
"$jdk/bin/java" -cp "benchmarks/target/classes:metrics/target/classes:core/target/classes" dev.etalon.benchmarks.RankingSpeed "$work"
if [ -n "${PYTHON:-}" ]; then
  "$PYTHON" benchmarks/peers/ranking.py --speed "$work"
fi
