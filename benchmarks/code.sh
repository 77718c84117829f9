#!/bin/sh
# Problems a second that are graded in the sandbox: HumanEval in Python and HumanEval-X in Java, by one worker and by two, and what a
# sandbox costs. With HUMAN_EVAL=/path/to/openai/human-eval (a checkout) and PYTHON (with numpy, fire, tqdm) its own harness runs
# beside, which isolates nothing: benchmarks/code.sh [problems]
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package dependency:build-classpath -Dmdep.outputFile=target/class-path -pl benchmarks -am >/dev/null 2>&1
problems=${1:-164}
classes="benchmarks/target/classes:core/target/classes:verify/target/classes:$(cat benchmarks/target/class-path)"
"$jdk/bin/java" -XX:TieredStopAtLevel=1 -cp "$classes" dev.etalon.benchmarks.CodeSpeed examples/data "$problems"
if [ -n "${HUMAN_EVAL:-}" ]; then
  for workers in 1 2; do
    PYTHONPATH=$HUMAN_EVAL "${PYTHON:-python3}" benchmarks/peers/humaneval_speed.py "$workers" "$problems"
  done
fi
