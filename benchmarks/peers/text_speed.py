#!/usr/bin/env python3
"""How many pairs a second the reference implementations score: FILE has one answer, a tab, and its reference per line.

    pip install sacrebleu==2.6.0 rouge-score==0.1.2 nltk==3.10.4 rapidfuzz==3.14.6
    python3 benchmarks/peers/text_speed.py FILE [ROUNDS]

Processor time of one thread, the median of the rounds. Prints name, pairs a second and the corpus value, tabs between them.
"""
import pathlib
import statistics
import sys
import time

from nltk.stem.porter import PorterStemmer
from nltk.translate.meteor_score import meteor_score
from rapidfuzz.distance import Levenshtein
from rouge_score import rouge_scorer
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from sacrebleu.tokenizers import tokenizer_13a, tokenizer_char, tokenizer_intl, tokenizer_re, tokenizer_ter


class NoWordNet:
    @staticmethod
    def synsets(_word):
        return []


def forget():
    """sacrebleu keeps the last 65,536 tokenised lines: without this the second round would time a cache."""
    for cached in (tokenizer_13a.Tokenizer13a, tokenizer_intl.TokenizerV14International, tokenizer_char.TokenizerChar,
                   tokenizer_re.TokenizerRegexp, tokenizer_ter.TercomTokenizer):
        cached.__call__.cache_clear()


def rouge(kind, stem):
    scorer = rouge_scorer.RougeScorer([kind], use_stemmer=stem)
    return lambda answers, references: statistics.fmean(scorer.score(r, a)[kind].fmeasure for a, r in zip(answers, references))


def meteor(answers, references):
    cut, stemmer = BLEU().tokenizer, PorterStemmer()
    return statistics.fmean(meteor_score([cut(r).split()], cut(a).split(), stemmer=stemmer, wordnet=NoWordNet())
                            for a, r in zip(answers, references))


JOBS = {
    "BLEU 13a": lambda a, r: BLEU().corpus_score(a, [r]).score,
    "BLEU intl": lambda a, r: BLEU(tokenize="intl").corpus_score(a, [r]).score,
    "BLEU char": lambda a, r: BLEU(tokenize="char").corpus_score(a, [r]).score,
    "chrF2": lambda a, r: CHRF().corpus_score(a, [r]).score,
    "chrF2++": lambda a, r: CHRF(word_order=2).corpus_score(a, [r]).score,
    "TER": lambda a, r: TER().corpus_score(a, [r]).score,
    "ROUGE-1": rouge("rouge1", False),
    "ROUGE-2": rouge("rouge2", False),
    "ROUGE-L": rouge("rougeL", False),
    "ROUGE-L stemmed": rouge("rougeL", True),
    "ROUGE-Lsum": rouge("rougeLsum", False),
    "METEOR without synonyms": meteor,
    "Levenshtein similarity": lambda a, r: statistics.fmean(Levenshtein.normalized_similarity(x, y) for x, y in zip(a, r)),
}


def main(file, rounds):
    rows = [line.split("\t") for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines()]
    answers, references = [r[0] for r in rows], [r[1] for r in rows]
    for name, job in JOBS.items():
        times = []
        for _ in range(rounds):
            forget()
            start = time.thread_time()
            value = job(answers, references)
            times.append(time.thread_time() - start)
        print(f"{name}\t{len(rows) / statistics.median(times):.0f}\t{value:.12f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3)
