#!/bin/sh
# WER and CER of the same pairs by Etalon and by jiwer, side by side: 20,000 sentences, then 20 texts of a thousand sentences each.
# Needs a Python with jiwer==4.0.0 and num2words==0.5.14: PYTHON=/path/to/python benchmarks/speech.sh [rounds]
set -eu
cd "$(dirname "$0")/.."
. ./.mvn/jdk.sh
jdk=$(find_jdk 25 java)
./build -q -DskipTests -Dspotless.check.skip=true package -pl benchmarks -am >/dev/null 2>&1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rounds=${1:-7}
python=${PYTHON:-python3}
"$python" benchmarks/peers/noisy_transcripts.py --pairs 20000 "$work/sentences.tsv"
awk -F '\t' '{ r = r " " $1; t = t " " $2 } NR % 1000 == 0 { print r "\t" t; r = ""; t = "" }' "$work/sentences.tsv" >"$work/texts.tsv"
jackson=$(find "${HOME}/.m2/repository/com/fasterxml/jackson" -name '*.jar' | tr '\n' ':')
classes=benchmarks/target/classes:core/target/classes:metrics/target/classes:$jackson
for file in sentences texts; do
  "$jdk/bin/java" -cp "$classes" dev.etalon.benchmarks.SpeechSpeed "$work/$file.tsv" "$file" "$rounds"
  "$python" benchmarks/peers/jiwer_speed.py "$work/$file.tsv" "$file" "$rounds"
done
