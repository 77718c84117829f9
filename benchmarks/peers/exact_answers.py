#!/usr/bin/env python3
"""Writes what the reference implementations say of fixed and random texts, for the parity tests of the metrics module.

    python3 -m venv /tmp/peers && . /tmp/peers/bin/activate
    pip install sacrebleu==2.6.0 jiwer==4.0.0 scikit-learn
    python3 benchmarks/peers/exact_answers.py metrics/src/test/resources/parity
    python3 benchmarks/peers/exact_answers.py --speed FILE     # rows per second of the references on FILE, see speed()

SQuAD has no package: its published rules are written out here once more, apart from the Java code.
The same versions give the same files: every random text has a fixed seed.
"""
import collections
import json
import pathlib
import platform
import random
import re
import string
import sys
import time
import unicodedata

import statistics

import jiwer
import rapidfuzz
import regex
import sacrebleu
import sklearn
from sacrebleu.metrics.bleu import BLEU
from sklearn.metrics import accuracy_score, f1_score, matthews_corrcoef

PUNCTUATION = set(string.punctuation)

TOKENIZERS = ["13a", "intl", "zh", "char", "none"]

FIXED = [
    "", " ", "\n", "\t", "\u00a0", "\u200b", ".", ",", "-", "...", "a", "1", "&", "&amp;", "&amp;quot;", "&quot;&lt;&gt;",
    "The quick brown fox jumps over the lazy dog.",
    "The fast brown fox jumped over a lazy dog!",
    "It's 3.5 million, i.e. 3,500,000 (about 70%).",
    "In 2007-2008, the U.S. spent $1,000.50.", "2007.", "2007. ", "1.", ".5", "5.", "1..5", "1,,2", "a.,b", "a-b", "1-2", "x1-", "--",
    "He said: \"Hello, world!\" — and left…", "He said: “Hello, world!” – and left...", "’tis ‘quoted’ text's",
    "foo\u00a0bar\u2009baz\x1cqux\u200bzz", "tab\tinside and\u00a0nbsp", "a  b\t\tc \u3000 d", " lead and trail \t",
    "line one\nline two", "hyphen-\nated", "ends with hyphen-\n", "<skipped>gone</skipped>", "a<skipped>.b", "-<skipped>\nx",
    "Быстрая коричневая лиса прыгает через ленивую собаку.",
    "Быстрая рыжая лисица перепрыгнула через ленивого пса!", "Он сказал: «Привет», — и ушёл…", "ЁЛКА и Ёж № 5",
    "敏捷的棕色狐狸跳过了懒狗。", "快速的棕色狐狸跳过懒惰的狗！", "中文English混排123，测试。", "a→b “x”", "𠀀𠀁 ext B", "Ａｆｕｌｌ　ｗｉｄｔｈ１２",
    "😀😃 emoji 👩‍👩‍👧 family 🇩🇪", "e\u0301 combining", "é composed", "ﬁne ligature", "½ ² Ⅷ ٣ numbers", "x² + y² = z²", "€5 £6 ¥7 $8 + = < >",
    "ΟΔΥΣΣΕΥΣ ΣΑΣ Σ ΑΣ. Α.Σ Α:Σ Α'Σ ΣΑ", "İstanbul IŞIK straße STRASSE ǅ", "a\udc00b", "ça va a la carte", "a the an The A. an-the a_the theatre",
    "a\u0301 the\u0301", "100%", "@user #tag http://ex.com/a?b=c&d=e", "C++ C# F*", "(hi) [there] {you}", "a|b\\c^d`e~f", "under_score",
    "\ufeffbom", "\x85next", "\u2028sep\u2029", "soft\u00adhyphen", "Don't won't can't let's", "the", "a an the", "The.", "...the...",
    "1 000 000", "1\u00a0000", "3.14.15", "v1.2.3-beta", "a.b.c", "...5...", "5,a", "a,5", "#1-2.3,4", "0-0", "no punctuation here",
]

ALPHABET = (
    ["a", "B", "c", "the", "an", " ", " ", " ", "  ", ".", ",", "-", "'", "\"", "1", "2", "0", "(", ")", "/", "&", ";", "<", ">", "%"]
    + ["\n", "\t", "\x1c", "\x85", "\u00a0", "\u2009", "\u200b", "\u3000", "\u2028", "\ufeff", "\u202f"]
    + ["“", "”", "—", "…", "’", "«", "·", "№", "→", "½", "²", "Ⅷ", "٣", "$", "€", "+", "^", "`", "~", "_", "|", "="]
    + ["é", "e\u0301", "Σ", "ς", "Ж", "ё", "İ", "ß", "中", "文", "。", "，", "！", "😀", "𠀀", "Ａ", "ー", "か", "한", "\udc00"]
    + ["&amp;", "&quot;", "&lt;", "&gt;", "<skipped>", "-\n", "1.", ",2", "3-"]
)


def noise(rng, longest):
    return "".join(rng.choice(ALPHABET) for _ in range(rng.randint(0, longest)))


def reworded(rng, text):
    """The text with some words dropped, doubled, swapped or replaced."""
    words = text.split(" ")
    for _ in range(rng.randint(0, max(1, len(words) // 3))):
        i = rng.randrange(len(words)) if words else 0
        kind = rng.randrange(4)
        if kind == 0 and words:
            del words[i]
        elif kind == 1 and words:
            words.insert(i, words[i])
        elif kind == 2:
            words.insert(i, noise(rng, 3))
        elif len(words) > 1:
            j = rng.randrange(len(words))
            words[i], words[j] = words[j], words[i]
    return " ".join(words)


def pairs(rng, count):
    made = list(zip(FIXED, FIXED[1:] + FIXED[:1])) + [(t, t) for t in FIXED]
    while len(made) < count:
        kind = rng.randrange(3)
        base = rng.choice(FIXED) if kind == 0 else noise(rng, 40)
        made.append((base, reworded(rng, base) if kind < 2 else noise(rng, 40)))
    return made


def tokens():
    rng = random.Random(1)
    texts = FIXED + [noise(rng, 25) for _ in range(400)]
    made = {name: BLEU(tokenize=name).tokenizer for name in TOKENIZERS}
    return [{"text": t, "tokens": {n: f(t.rstrip()).split() for n, f in made.items()}} for t in texts]


def texts():
    rng = random.Random(2)
    return [
        {"text": t, "lower": t.lower(), "strip": t.strip(), "rstrip": t.rstrip(), "split": t.split(), "squad": normalize(t)}
        for t in FIXED + [noise(rng, 30) for _ in range(400)]
    ]


def bleu_configs():
    yield from ({"tokenize": t} for t in TOKENIZERS)
    for smooth, value in [("none", None), ("floor", None), ("floor", 0.25), ("add-k", None), ("add-k", 2), ("exp", None)]:
        for effective in (False, True):
            yield {"smooth_method": smooth, "smooth_value": value, "effective_order": effective}
    yield {"lowercase": True}
    yield {"lowercase": True, "tokenize": "intl"}


def corpora():
    rng = random.Random(3)
    everything = pairs(rng, 260)
    yield "single", [h for h, _ in everything], [[r for _, r in everything]]
    for i in range(12):
        some = [rng.choice(everything) for _ in range(rng.randint(1, 6))]
        yield f"small {i}", [h for h, _ in some], [[r for _, r in some]]
    for count in (2, 3):
        yield f"{count} references", [h for h, _ in everything[:120]], [
            [r if k == 0 else reworded(rng, r) for _, r in everything[:120]] for k in range(count)
        ]
    some = everything[:80]
    yield "varying", [h for h, _ in some], [
        [r if k == 0 else (reworded(rng, r) if rng.random() < 0.5 else None) for _, r in some] for k in range(3)
    ]
    yield "three right tokens", ["a b c"], [["a b c"]]
    yield "empty", [""], [[""]]
    yield "no match", ["a b c d e"], [["v w x y z"]]


def bleu():
    made = []
    for name, hypotheses, references in corpora():
        results = []
        for config in bleu_configs():
            metric = BLEU(**config)
            score = metric.corpus_score(hypotheses, references)
            sentence = BLEU(**{**config, "effective_order": True})
            sentences = [
                sentence.sentence_score(h, [r for r in refs if r is not None]).score
                for h, refs in zip(hypotheses, zip(*references))
            ]
            # Each sample's score matters once a smoothing and tokenizer, not once more for each corpus-level switch.
            results.append({
                "signature": str(metric.get_signature()),
                "corpus": score.score,
                "statistics": [score.sys_len, score.ref_len] if config.get("smooth_method") == "add-k"
                else [score.sys_len, score.ref_len, *score.counts, *score.totals],
                "sentences": [round(s, 12) for s in sentences] if len(sentences) < 300 and config.get("effective_order", True) else [],
            })
        segments = [{"answer": h, "references": [r for r in refs if r is not None]} for h, refs in zip(hypotheses, zip(*references))]
        made.append({"name": name, "segments": segments, "results": results})
    return made


def edits(output):
    rate = output.wer if hasattr(output, "wer") else output.cer
    return [rate, output.hits, output.substitutions, output.deletions, output.insertions]


def rates(output):
    return {"mer": output.mer, "wil": output.wil, "wip": output.wip}


def edit():
    rng = random.Random(4)
    made = pairs(rng, 500)
    for size in (70, 130, 200):
        for _ in range(8):
            base = " ".join(rng.choice("abcdefg") for _ in range(size))
            made.append((base, reworded(rng, base)))
    rows = [{"reference": r, "answer": h, **measured(r, h)} for r, h in made]
    pooled = []
    for _ in range(30):
        some = [rng.randrange(len(made)) for _ in range(rng.randint(1, 20))]
        references, answers = [made[i][0] for i in some], [made[i][1] for i in some]
        pooled.append({"rows": some, **measured(references, answers)})
    return {"rows": rows, "pooled": pooled, "long": long_edits()}


def measured(references, answers):
    words = jiwer.process_words(references, answers)
    return {"wer": edits(words), "cer": edits(jiwer.process_characters(references, answers)), "rates": rates(words)}


def long_edits():
    """Texts so long that rapidfuzz cuts them in two: made by a rule that Java repeats, to keep the file small."""
    made = []
    for seed, left, right, alphabet in [(1, 2500, 2400, 3), (2, 3000, 5000, 20), (3, 6000, 2100, 2), (4, 9000, 9000, 1000), (5, 70, 90000, 4), (6, 2100, 2100, 2)]:
        reference, answer = sequence(seed, left, alphabet), sequence(seed + 100, right, alphabet)
        for kind in ("random", "reworded"):
            if kind == "reworded":
                answer = [x for i, x in enumerate(reference) if i % 7 != 3]
                answer[len(answer) // 3:len(answer) // 3] = sequence(seed + 200, len(reference) // 5, alphabet)
            words = " ".join(f"w{x}" for x in reference), " ".join(f"w{x}" for x in answer)
            made.append({"seed": seed, "left": left, "right": right, "alphabet": alphabet, "kind": kind,
                         "wer": edits(jiwer.process_words(*words))})
    return made


def sequence(seed, length, alphabet):
    """A linear congruential generator: s = (1103515245 s + 12345) mod 2^31, of which the upper bits."""
    made, state = [], seed
    for _ in range(length):
        state = (1103515245 * state + 12345) % 2**31
        made.append((state >> 12) % alphabet)
    return made


def normalize(text):
    text = text.lower()
    text = "".join(c for c in text if c not in PUNCTUATION)
    text = re.sub(r"\b(a|an|the)\b", " ", text)
    return " ".join(text.split())


def squad_f1(gold, said, empty_counts):
    gold, said = normalize(gold).split(), normalize(said).split()
    if empty_counts and (not gold or not said):
        return float(gold == said)
    common = sum((collections.Counter(gold) & collections.Counter(said)).values())
    if common == 0:
        return 0.0
    precision, recall = common / len(said), common / len(gold)
    return 2 * precision * recall / (precision + recall)


def squad():
    rng = random.Random(5)
    made = []
    for answer, reference in pairs(rng, 400):
        references = [reference] + [reworded(rng, reference) for _ in range(rng.randint(0, 2))]
        answerable = [r for r in references if normalize(r)] or [""]
        made.append({
            "answer": answer,
            "references": references,
            "exact": float(any(normalize(r) == normalize(answer) for r in references)),
            "v1": max(squad_f1(r, answer, False) for r in references),
            "v2": max(squad_f1(r, answer, True) for r in answerable),
        })
    return made


def labels():
    rng = random.Random(6)
    made = []
    for classes in (2, 3, 5, 12):
        for size in (2, 5, 30, 200):
            names = [f"class {i}" for i in range(classes)]
            expected = [rng.choice(names) for _ in range(size)]
            got = [e if rng.random() < 0.7 else rng.choice(names) for e in expected]
            made.append(scored(expected, got, None))
            # An answer that is no label: no class of its own in the macro mean, which sklearn does when told the labels.
            other = [g if rng.random() < 0.9 else "(other)" for g in got]
            made.append(scored(expected, other, [n for n in names if n in expected or n in other]))
    return made


def scored(expected, got, names):
    return {
        "expected": expected, "got": got,
        "accuracy": accuracy_score(expected, got),
        "macro-f1": f1_score(expected, got, labels=names, average="macro", zero_division=0),
        "weighted-f1": f1_score(expected, got, labels=names, average="weighted", zero_division=0),
        "mcc": matthews_corrcoef(expected, got),
    }


def write(folder):
    versions = {
        "python": platform.python_version(), "unicode": unicodedata.unidata_version, "sacrebleu": sacrebleu.__version__,
        "jiwer": "4.0.0", "rapidfuzz": rapidfuzz.__version__, "regex": regex.__version__, "scikit-learn": sklearn.__version__,
    }
    for make in (tokens, texts, bleu, edit, squad, labels):
        file = folder / f"{make.__name__}.json"
        file.write_text(json.dumps({"versions": versions, "vectors": make()}, separators=(",", ":")) + "\n")
        print(file, file.stat().st_size)


def speed(file):
    """Rows per second of processor time, one thread, median of 5: FILE has one answer, a tab, and its reference per line."""
    rows = [line.split("\t") for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines()]
    answers, references = [r[0] for r in rows], [r[1] for r in rows]

    def run(name, work, fresh=lambda: None):
        times = []
        for _ in range(5):
            fresh()
            start = time.thread_time()
            value = work()
            times.append(time.thread_time() - start)
        print(f"{name}: {len(rows) / statistics.median(times):,.0f} rows/s (value {value})")

    # sacrebleu keeps the last 65,536 tokenised lines: without this the second round would time a cache.
    from sacrebleu.tokenizers.tokenizer_13a import Tokenizer13a
    from sacrebleu.tokenizers.tokenizer_re import TokenizerRegexp

    def forget():
        Tokenizer13a.__call__.cache_clear()
        TokenizerRegexp.__call__.cache_clear()

    run("bleu 13a", lambda: BLEU().corpus_score(answers, [references]).score, forget)
    run("wer", lambda: jiwer.wer(references, answers))
    run("cer", lambda: jiwer.cer(references, answers))
    run("token-f1", lambda: statistics.fmean(squad_f1(r, a, False) for a, r in zip(answers, references)))


if __name__ == "__main__":
    if sys.argv[1] == "--speed":
        speed(sys.argv[2])
    else:
        write(pathlib.Path(sys.argv[1]))
