#!/bin/sh
# The whole process of a recorded suite of 100 samples, again and again in one store. Prints seconds, one line a run.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
head -n 100 examples/data/rucola/answers.jsonl >"$work/data.jsonl"
cat >"$work/suite.yaml" <<SUITE
suite: hundred
dataset: {path: data.jsonl, columns: {input: sentence, reference: label}}
subject: {recorded: answer_tfidf}
scorers: [exact, token-f1]
SUITE
for round in $(seq "${1:-7}"); do
  start=$(date +%s.%N)
  ./etalon run "$work/suite.yaml" --store "$work/store" --quiet >/dev/null
  echo "$(date +%s.%N) - $start" | bc
done
