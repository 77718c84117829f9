#!/usr/bin/env python3
"""Writes what pytrec_eval (trec_eval 9), trec_eval 10 and ranx say of made rankings, for the parity tests of the metrics module.

    python3 -m venv /tmp/peers && . /tmp/peers/bin/activate
    pip install pytrec-eval-terrier==0.5.11 ranx==0.3.21 rbo==0.1.3
    TREC_EVAL=/path/to/trec_eval python3 benchmarks/peers/ranking.py metrics/src/test/resources/parity
    python3 benchmarks/peers/ranking.py --made FOLDER      # a run and its judgements for benchmarks/ranking.sh
    python3 benchmarks/peers/ranking.py --speed FOLDER     # processor time of pytrec_eval and ranx on them

TREC_EVAL is trec_eval 10.0 built from https://github.com/usnistgov/trec_eval (commit f425365); it prints four decimals.
ranx breaks ties as its sort happens to leave them, so it is asked of rankings without ties only.
The same versions give the same files: everything random has a fixed seed.
"""
import json
import os
import pathlib
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version

import pytrec_eval

TREC = (
    ["map", "ndcg", "recip_rank", "Rprec", "bpref", "11pt_avg", "set_P", "set_recall", "set_F"]
    + [f"map_cut.{k}" for k in (1, 5, 10, 100)]
    + [f"P.{k}" for k in (1, 5, 10, 100)]
    + [f"recall.{k}" for k in (1, 5, 10, 100)]
    + [f"ndcg_cut.{k}" for k in (1, 5, 10, 100)]
    + [f"success.{k}" for k in (1, 5, 10)]
    + [f"iprec_at_recall.{t / 10:.2f}" for t in range(11)]
)
RANX = (
    ["map", "mrr", "r-precision", "ndcg", "ndcg_burges", "precision", "recall", "f1", "hit_rate", "rbp.50", "rbp.80", "rbp.95"]
    + [f"{name}@{k}" for k in (1, 3, 5, 10, 50) for name in ("map", "mrr", "ndcg", "ndcg_burges", "precision", "recall", "f1", "hit_rate")]
)

# Ids on which byte order, UTF-16 order and numeric order differ.
IDS = ["a", "B", "10", "9", "é", "\ue000", "\uffee", "😀", "𠀀", "a1", "a10", "a2", "Z-1", "z_1", "文"] + [f"d{i}" for i in range(70)]


def topic(rng, kind):
    pool = rng.sample(IDS, len(IDS))
    judged = pool[: rng.randint(1, 60)]
    if kind == "binary":
        qrels = {d: int(rng.random() < 0.4) for d in judged}
    elif kind == "irrelevant":
        qrels = {d: 0 for d in judged}
    elif kind == "negative":
        qrels = {d: rng.choice([-2, -1, -1, 0, 1, 2]) for d in judged}
        qrels[judged[0]] = 0
    else:
        qrels = {d: rng.choice([0, 0, 0, 1, 1, 2, 3, 4]) for d in judged}
    found = rng.sample(IDS, rng.randint(1, len(IDS)))
    if kind == "ties":
        scores = [float(rng.randint(0, 3)) for _ in found]
    elif kind == "near":
        scores = [1 + rng.randint(0, 5) * 1e-9 + rng.randint(0, 2) * 0.1 for _ in found]
    elif kind == "zeros":
        scores = [rng.choice([0.0, -0.0, 1e-320, -1e-320]) for _ in found]
    else:
        scores = rng.sample([i / 7 for i in range(-200, 200)], len(found))
    return qrels, dict(zip(found, scores))


def topics():
    rng = random.Random(11)
    for kind in ("graded", "binary", "ties", "near", "zeros", "negative", "irrelevant"):
        for i in range(16 if kind in ("graded", "binary", "ties") else 8):
            yield f"{kind}-{i}", kind, *topic(rng, kind)
    yield "one", "graded", {"a": 1}, {"a": 1.0}
    yield "one-wrong", "graded", {"a": 1}, {"B": 1.0}
    yield "all-relevant", "graded", {d: 1 for d in IDS}, {d: float(i) for i, d in enumerate(IDS)}
    yield "three-relevant", "graded", {"a": 1, "B": 1, "é": 1, "10": 0}, {"a": 9.0, "10": 8.0, "B": 7.0, "9": 6.0, "é": 5.0}


def trec10(made, level):
    """Per topic and measure, four decimals; empty where there is no trec_eval."""
    binary = os.environ.get("TREC_EVAL")
    if not binary:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        qrels, run = pathlib.Path(folder, "qrels"), pathlib.Path(folder, "run")
        qrels.write_text("".join(f"{t} 0 {d} {g}\n" for t, _, q, _ in made for d, g in q.items()), encoding="utf-8")
        run.write_text("".join(f"{t} Q0 {d} 0 {s!r} made\n" for t, _, _, r in made for d, s in r.items()), encoding="utf-8")
        parameters = {}
        for measure in TREC:
            name, _, parameter = measure.partition(".")
            parameters.setdefault(name, []).extend([parameter] if parameter else [])
        wanted = [x for name, own in parameters.items() for x in ("-m", ".".join([name, ",".join(own)] if own else [name]))]
        said = subprocess.run([binary, "-q", f"-l{level}", *wanted, qrels, run], capture_output=True, text=True, check=True).stdout
    values = {}
    for line in said.splitlines():
        measure, name, value = line.split()
        values.setdefault(name, {})[measure] = float(value)
    return values


def ranx_values(qrels, run, level):
    import ranx

    judged = {d: g for d, g in qrels.items() if g >= 0}
    if not judged:
        return {}
    per = ranx.evaluate(ranx.Qrels({"q": judged}), ranx.Run({"q": run}), [m if level == 1 else f"{m}-l{level}" for m in RANX], return_mean=False, make_comparable=True)
    return {m.split("-l")[0] if level > 1 else m: float(v[0]) for m, v in per.items()}


def ranking():
    made = list(topics())
    vectors = []
    for level in (1, 2):
        nine = {t: pytrec_eval.RelevanceEvaluator({t: q}, set(TREC), relevance_level=level).evaluate({t: r})[t] for t, _, q, r in made}
        ten = trec10(made, level)
        for name, kind, qrels, run in made:
            values = {"nine": nine[name], "ten": ten.get(name, {})}
            # ranx takes a grade as the weight of RBP; with grades of 0 and 1 that is the binary form.
            if kind == "binary" or (kind == "graded" and level == 1):
                values["ranx"] = {
                    m: v for m, v in ranx_values(qrels, run, level).items() if kind == "binary" or not m.startswith("rbp")
                }
            vectors.append({"topic": name, "level": level, "qrels": qrels, "ids": list(run), "scores": list(run.values()), **values})
    return vectors


def overlap():
    import rbo

    rng = random.Random(12)
    vectors = [{"one": list("abcdefg"), "other": list("cabdegf")}, {"one": ["a"], "other": ["a"]}, {"one": ["a"], "other": ["b"]}]
    for _ in range(60):
        pool = [f"d{i}" for i in range(rng.randint(2, 30))]
        vectors.append({"one": rng.sample(pool, rng.randint(1, len(pool))), "other": rng.sample(pool, rng.randint(1, len(pool)))})
    for v in vectors:
        v["rbo"] = {str(p): rbo.RankingSimilarity(v["one"], v["other"]).rbo_ext(p) for p in (0.5, 0.9, 0.98)}
    return vectors


def write(folder):
    versions = {
        "python": platform.python_version(),
        "pytrec-eval-terrier": version("pytrec-eval-terrier"),
        "ranx": version("ranx"),
        "rbo": version("rbo"),
        "trec_eval": "10.0 (f425365), four decimals" if os.environ.get("TREC_EVAL") else "none",
    }
    for make in (ranking, overlap):
        file = folder / f"{make.__name__}.json"
        file.write_text(json.dumps({"versions": versions, "vectors": make()}, separators=(",", ":")) + "\n", encoding="utf-8")
        print(file, file.stat().st_size)


def made_run(folder, queries=1000, documents=1000):
    """Judgements of 100 documents a query, a run of 1,000, in no order."""
    rng = random.Random(13)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "qrels.txt", "w") as qrels, open(folder / "run.txt", "w") as run:
        for q in range(queries):
            pool = [f"clueweb09-{rng.randrange(10**9):09d}-{i:04d}" for i in range(documents * 3 // 2)]
            for d in rng.sample(pool, 100):
                qrels.write(f"q{q} 0 {d} {rng.choice([0, 0, 0, 1, 2, 3])}\n")
            for d in rng.sample(pool, documents):
                run.write(f"q{q} Q0 {d} 0 {rng.random() * 20:.6f} made\n")


def read(folder):
    qrels, run = {}, {}
    for line in open(folder / "qrels.txt"):
        t, _, d, g = line.split()
        qrels.setdefault(t, {})[d] = int(g)
    for line in open(folder / "run.txt"):
        t, _, d, _, s, _ = line.split()
        run.setdefault(t, {})[d] = float(s)
    return qrels, run


def timed(name, work, rounds=7):
    """Processor time of all threads, so that a busy machine says the same."""
    times, value = [], None
    for _ in range(rounds):
        start = time.process_time()
        value = work()
        times.append(time.process_time() - start)
    print(f"{name}: {statistics.median(times) * 1000:.1f} ms (least {min(times) * 1000:.1f}; value {value})", flush=True)


def speed(folder):
    import ranx

    qrels, run = read(folder)
    measures = ["map", "ndcg", "ndcg_cut.10"]

    def pytrec():
        said = pytrec_eval.RelevanceEvaluator(qrels, set(measures)).evaluate(run)
        return [statistics.fmean(v[m.replace(".", "_")] for v in said.values()) for m in measures]

    evaluator = pytrec_eval.RelevanceEvaluator(qrels, set(measures))

    def pytrec_scoring():
        said = evaluator.evaluate(run)
        return [statistics.fmean(v[m.replace(".", "_")] for v in said.values()) for m in measures]

    names = ["map", "ndcg", "ndcg@10"]
    timed("pytrec_eval, from dicts", pytrec)
    timed("pytrec_eval, judgements taken in before", pytrec_scoring)
    in_arrays = ranx.Qrels(qrels), ranx.Run(run)
    ranx.evaluate(*in_arrays, names)  # compiles
    timed("ranx, from dicts", lambda: list(map(float, ranx.evaluate(ranx.Qrels(qrels), ranx.Run(run), names).values())), 3)
    timed("ranx, in its own arrays and sorted before", lambda: list(map(float, ranx.evaluate(*in_arrays, names).values())))
    timed("pytrec_eval, from files", lambda: (read(folder), pytrec())[1], 3)


if __name__ == "__main__":
    if sys.argv[1] == "--made":
        made_run(pathlib.Path(sys.argv[2]))
    elif sys.argv[1] == "--speed":
        speed(pathlib.Path(sys.argv[2]))
    else:
        write(pathlib.Path(sys.argv[1]))
