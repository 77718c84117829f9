"""The reference package on the toy problem of the traces: evaluations, candidates, processor time outside model calls.

    python3 -m venv venv && venv/bin/pip install gepa==0.1.4
    venv/bin/python benchmarks/peers/gepa_side_by_side.py

The Java side is SearchOverhead in the benchmarks module; the problem is ToyProgram's (optimize module, tests).
"""

import tempfile
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
        self.seconds = 0.0

    def evaluate(self, batch, candidate, capture_traces=False):
        start = time.thread_time()
        result = self.score(batch, candidate, capture_traces)
        self.seconds += time.thread_time() - start
        return result

    def write(self, prompt):
        start = time.thread_time()
        text = "```\nT%08x\n```" % crc(prompt if isinstance(prompt, str) else str(prompt))
        self.seconds += time.thread_time() - start
        return text

    def score(self, batch, candidate, capture_traces):
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


def once(seed, budget, folder=None):
    toy = Toy()
    start = time.process_time()
    result = gepa.optimize(
        seed_candidate={c: "seed " + c for c in COMPONENTS},
        trainset=[f"train-{i}" for i in range(40)],
        valset=[f"val-{i}" for i in range(40)],
        adapter=toy,
        reflection_lm=toy.write,
        max_metric_calls=budget,
        seed=seed,
        logger=Quiet(),
        display_progress_bar=False,
        run_dir=folder,
    )
    seconds = time.process_time() - start - toy.seconds
    return seconds, toy.calls, len(result.candidates)


if __name__ == "__main__":
    once(0, 500)
    for budget in (2000, 10000):
        for kept in (False, True):
            runs = []
            for seed in range(5):
                with tempfile.TemporaryDirectory() as folder:
                    runs.append(once(seed, budget, folder if kept else None))
            seconds = sorted(r[0] for r in runs)[2]
            where = ", run folder" if kept else ""
            print(f"gepa{where} {budget}: median {seconds * 1000:.1f} ms, {runs[0][1]} evaluations, {runs[0][2]} candidates", flush=True)
