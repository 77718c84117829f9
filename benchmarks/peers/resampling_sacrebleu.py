"""Paired bootstrap and approximate randomisation of sacrebleu on made texts: 3,004 segments, two systems, BLEU.

    pip install sacrebleu==2.6.0
    python benchmarks/peers/resampling_sacrebleu.py STATISTICS.tsv

Writes the sufficient statistics of both systems, for benchmarks/resampling.sh to work on the same, and prints medians of processor time.
"""

import os
import pathlib
import random
import statistics
import sys
import time

import sacrebleu
from sacrebleu.metrics import BLEU
from sacrebleu.significance import PairedTest

SEGMENTS = 3004


def texts(source):
    words = [f"w{int(source.paretovariate(0.6)) % 20000}" for _ in range(SEGMENTS * 24)]
    references = [" ".join(words[24 * i:24 * i + source.randint(8, 24)]) for i in range(SEGMENTS)]

    def system(errors):
        return [" ".join(word if source.random() > errors else "x" + str(source.randint(0, 999)) for word in line.split())
                for line in references]
    return references, system(0.35), system(0.36)


def timed(references, one, other, kind, draws):
    start = time.process_time()
    test = PairedTest([("a", one), ("b", other)], {"BLEU": BLEU(references=[references])}, references=None,
                      test_type=kind, n_samples=draws)
    results = test()[1]["BLEU"]
    return time.process_time() - start, results[1]


def main(file):
    references, one, other = texts(random.Random(1))
    bleu = BLEU(references=[references])
    rows = zip(bleu._extract_corpus_statistics(one, None), bleu._extract_corpus_statistics(other, None))
    file.write_text("".join("\t".join(map(str, a + b)) + "\n" for a, b in rows), encoding="utf-8")
    print(f"sacrebleu {sacrebleu.__version__}, SACREBLEU_SEED {os.environ.get('SACREBLEU_SEED', '12345')}")
    for kind, draws in (("bs", 1000), ("ar", 10000)):
        runs = [timed(references, one, other, kind, draws) for _ in range(3)]
        start = time.process_time()
        bleu = BLEU(references=[references])
        bleu._extract_corpus_statistics(one, None)
        bleu._extract_corpus_statistics(other, None)
        extraction = time.process_time() - start
        print(f"{kind}, {draws} draws: {statistics.median(t for t, _ in runs):.3f} s (statistics alone {extraction:.3f} s), {runs[0][1]}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
