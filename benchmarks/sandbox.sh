#!/bin/sh
# What a sandbox costs by backend: milliseconds of one job, median of 20. Argument: rounds.
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package -pl benchmarks -am >/dev/null 2>&1
jackson=$(find "${HOME}/.m2/repository/com/fasterxml/jackson" -name '*.jar' | tr '\n' ':')
classes=benchmarks/target/classes:core/target/classes:verify/target/classes:confine/target/classes:$jackson
"$jdk/bin/java" -cp "$classes" dev.etalon.benchmarks.SandboxSpeed "${1:-20}"
