"""The reference package on the toy problem of the traces: evaluations, candidates, time outside model calls.

    python3 -m venv venv && venv/bin/pip install gepa==0.1.4
    venv/bin/python benchmarks/peers/gepa_side_by_side.py

The Java side is SearchOverhead in the benchmarks module; the problem is ToyProgram's (optimize module, tests).
"""

import time
import zlib

import gepa
from gepa.core.adapter import EvaluationBatch

COMPONENTS = ["router", "answer", "critic"]


def crc(text):
    return zlib.crc32(text.encode())


class Toy:
    propose_new_texts = None

    def __init__(self):
        self.calls = 0

    def evaluate(self, batch, candidate, capture_traces=False):
        self.calls += len(batch)
        outputs, scores = [], []
        for example in batch:
            earned = [crc(f"{c}:{candidate[c]}:{example}") % 4 for c in COMPONENTS]
            scores.append((sum(earned) + (4 if all(e == 3 for e in earned) else 0)) / 16)
            outputs.append(f"out:{example}")
        return EvaluationBatch(outputs=outputs, scores=scores, trajectories=list(batch) if capture_traces else None)

    def make_reflective_dataset(self, candidate, eval_batch, components_to_update):
        return {
            c: [
                {"Inputs": e, "Generated Outputs": o, "Feedback": f"total {s}"}
                for e, o, s in zip(eval_batch.trajectories, eval_batch.outputs, eval_batch.scores)
            ]
            for c in components_to_update
        }


class Quiet:
    def log(self, message):
        pass


def once(seed, budget):
    toy = Toy()
    start = time.perf_counter()
    result = gepa.optimize(
        seed_candidate={c: "seed " + c for c in COMPONENTS},
        trainset=[f"train-{i}" for i in range(40)],
        valset=[f"val-{i}" for i in range(40)],
        adapter=toy,
        reflection_lm=lambda prompt: "```\nT%08x\n```" % crc(prompt if isinstance(prompt, str) else str(prompt)),
        max_metric_calls=budget,
        seed=seed,
        logger=Quiet(),
        display_progress_bar=False,
    )
    seconds = time.perf_counter() - start
    return seconds, toy.calls, len(result.candidates)


if __name__ == "__main__":
    once(0, 500)
    for budget in (2000, 10000):
        runs = [once(seed, budget) for seed in range(5)]
        seconds = sorted(r[0] for r in runs)[2]
        print(f"gepa {budget}: median {seconds * 1000:.0f} ms, calls {[r[1] for r in runs]}, candidates {[r[2] for r in runs]}")
