#!/bin/sh
# 1,000,000 recorded samples, three metrics, heap bounded to 512 MB. Prints wall time, rows a second and the largest resident size.
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package -pl benchmarks -am >/dev/null 2>&1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rows=${1:-1000000}
"$jdk/bin/java" -cp benchmarks/target/classes dev.etalon.benchmarks.MadeData "$work/data.jsonl" "$rows"
cat >"$work/suite.yaml" <<SUITE
suite: million
dataset: data.jsonl
subject: {recorded: answer}
scorers: [exact, token-f1, bleu]
SUITE
start=$(date +%s.%N)
ETALON_JAVA_OPTS="-Xmx${HEAP:-512m} -XX:TieredStopAtLevel=4" /usr/bin/env time -f '%M KiB resident at most, %U s user, %S s system' \
  ./etalon run "$work/suite.yaml" --store "$work/store" --quiet
end=$(date +%s.%N)
echo "$rows rows: $(echo "$end - $start" | bc) s, $(echo "$rows / ($end - $start)" | bc) rows/s; store $(du -sh "$work/store" | cut -f1)"
