"""The peer of SpeechSpeed: jiwer on the same file, one thread, processor time, median. Arguments: file, a word for the lines, rounds."""
import pathlib
import statistics
import sys
import time

import jiwer

rows = [line.split("\t") for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
references, transcripts = [r[0] for r in rows], [r[1] for r in rows]
for name in ("wer", "cer"):
    times = []
    for _ in range(int(sys.argv[3])):
        start = time.thread_time()
        value = getattr(jiwer, name)(references, transcripts)
        times.append(time.thread_time() - start)
    print(f"{sys.argv[2]}, {name}: jiwer {len(rows) / statistics.median(times):,.0f} pairs/s (value {value:.12f})")
