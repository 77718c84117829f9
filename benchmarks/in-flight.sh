#!/bin/sh
# 10,000 samples against a local model server that answers after 200 ms, 500 in flight. Ideal: 10,000 / 500 x 0.2 s = 4.0 s of calls.
# Prints the wall time of the whole process, the time of the run itself, and the server's count and peak. Usage: benchmarks/in-flight.sh [times]
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package -pl benchmarks -am >/dev/null 2>&1
work=$(mktemp -d)
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
"$jdk/bin/java" -cp benchmarks/target/classes dev.etalon.benchmarks.MadeData "$work/data.jsonl" 10000
for round in $(seq "${1:-3}"); do
  "$jdk/bin/java" -XX:TieredStopAtLevel=1 -Dsun.net.httpserver.maxIdleConnections=2000 -cp benchmarks/target/classes \
    dev.etalon.benchmarks.SlowModelServer 18080 200 &
  server=$!
  sleep 2
  cat >"$work/suite.yaml" <<SUITE
suite: in-flight
dataset: data.jsonl
subject:
  prompt: {model: slow, template: "{{input}}"}
models:
  slow: {provider: openai, model: slow, base-url: "http://127.0.0.1:18080/v1", api-key: none, concurrency: {start: 500, max: 500}}
scorers: [exact]
responses: off
SUITE
  start=$(date +%s.%N)
  ./etalon run "$work/suite.yaml" --store "$work/store-$round" --json >"$work/out.json"
  end=$(date +%s.%N)
  echo "round $round: process $(echo "$end - $start" | bc) s, run $(sed -n 's/.*"started":"\([^"]*\)","finished":"\([^"]*\)".*/\1 \2/p' "$work/out.json" | {
    read -r a b
    echo "$(date -d "$b" +%s.%N) - $(date -d "$a" +%s.%N)" | bc
  }) s; server: $(curl -s http://127.0.0.1:18080/stats)"
  kill $server
  wait $server 2>/dev/null || true
done
