#!/bin/sh
# The paired bootstrap (1,000 draws) and the approximate randomisation (10,000) of BLEU on 3,004 segments, sacrebleu's and Etalon's on the
# same statistics. Needs a python3 with sacrebleu 2.6.0 (PYTHON names another one). Prints medians of processor time.
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package -pl benchmarks -am >/dev/null 2>&1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" benchmarks/peers/resampling_sacrebleu.py "$work/statistics.tsv"
libraries=$(find "$HOME/.m2/repository/org/apache/commons" -name 'commons-*.jar' | tr '\n' ':')
"$jdk/bin/java" -cp "benchmarks/target/classes:core/target/classes:$libraries" dev.etalon.benchmarks.Resampling "$work/statistics.tsv"
