"""The job of benchmarks/in-flight.sh by Inspect AI: 10,000 samples, a local model server that answers after 200 ms, 500 connections.

Start the server first: java -Dsun.net.httpserver.maxIdleConnections=2000 -cp benchmarks/target/classes
dev.etalon.benchmarks.SlowModelServer 18080 200, then: python3 benchmarks/peers/in_flight_inspect.py
(pip install inspect-ai openai).
"""

import os
import time

os.environ["OPENAI_API_KEY"] = "none"
os.environ["OPENAI_BASE_URL"] = "http://127.0.0.1:18080/v1"

from importlib.metadata import version  # noqa: E402

from inspect_ai import Task, eval as inspect_eval  # noqa: E402
from inspect_ai.dataset import MemoryDataset, Sample  # noqa: E402
from inspect_ai.model import get_model  # noqa: E402
from inspect_ai.scorer import exact  # noqa: E402
from inspect_ai.solver import generate  # noqa: E402

ROWS = int(os.environ.get("ROWS", "10000"))


def main() -> None:
    samples = [Sample(input=f"q {i}", target="an answer of a few words", id=i) for i in range(ROWS)]
    task = Task(dataset=MemoryDataset(samples), solver=generate(), scorer=exact())
    model = get_model("openai/slow", responses_api=False)
    start = time.time()
    [log] = inspect_eval(
        task,
        model=model,
        max_connections=500,
        max_samples=500,
        display="none",
        log_realtime=False,
        log_dir="/tmp/inspect-logs",
        adaptive_connections=False,
    )
    print(f"inspect-ai {version('inspect-ai')}: {log.status}, {ROWS} samples, {time.time() - start:.2f} s")


if __name__ == "__main__":
    main()
