#!/bin/sh
# A search beside the reference package on a toy problem, by turns, ROUNDS times (3). Needs a python3 with gepa 0.1.4 (PYTHON names another
# one). Prints processor time outside of the toy's own scores and texts.
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package -pl benchmarks -am >/dev/null 2>&1
libraries=$(find "$HOME/.m2/repository/com/fasterxml/jackson" "$HOME/.m2/repository/org/apache/commons" -name '*.jar' | tr '\n' ':')
for round in $(seq "${1:-3}"); do
    "$jdk/bin/java" -XX:+UseSerialGC -cp "benchmarks/target/classes:optimize/target/classes:core/target/classes:$libraries" \
        dev.etalon.benchmarks.SearchOverhead
    "${PYTHON:-python3}" benchmarks/peers/gepa_side_by_side.py
done
