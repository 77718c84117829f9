#!/bin/sh
# The kernels alone, by JMH: microseconds a call, one thread. Arguments go to JMH, for example a pattern of names.
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package dependency:build-classpath -Dmdep.outputFile=target/class-path -pl benchmarks -am >/dev/null 2>&1
exec "$jdk/bin/java" -cp "benchmarks/target/classes:core/target/classes:metrics/target/classes:$(cat benchmarks/target/class-path)" org.openjdk.jmh.Main "$@"
