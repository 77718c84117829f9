#!/usr/bin/env python3
"""Writes what the reference implementations of generation metrics say, for the parity tests of the metrics module.

    python3 -m venv /tmp/peers && . /tmp/peers/bin/activate
    pip install sacrebleu==2.6.0 rouge-score==0.1.2 nltk==3.10.4 rapidfuzz==3.14.6 jiwer==4.0.0 scikit-learn scipy
    pip install --no-deps lm-eval==0.4.13        # for DROP only: its evaluator is the official one
    python3 benchmarks/peers/text_metrics.py metrics/src/test/resources/parity WORDNET [NAME ...]

WORDNET is the folder net/sf/extjwnl/data/wordnet/wn30 of net.sf.extjwnl:extjwnl-data-wn30:1.2, unpacked (chmod -R go-w, else nltk refuses it). It takes ten
minutes, TER most of them. The same versions give the same files.
"""
import hashlib
import importlib.util
import json
import pathlib
import platform
import random
import re
import sys
import unicodedata

import nltk
import rapidfuzz
import regex
import sacrebleu
from nltk.corpus.reader.wordnet import WordNetCorpusReader
from nltk.stem.porter import PorterStemmer
from nltk.translate.meteor_score import meteor_score
from rapidfuzz.distance import Indel, Levenshtein
from rouge_score import rouge_scorer
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from sacrebleu.tokenizers.tokenizer_ter import TercomTokenizer

from exact_answers import FIXED, noise, normalize, pairs, reworded

ENGLISH = (
    "the committee said on Monday that it would publish its final report on the safety of bridges before the end of the year , "
    "although several members had asked for more time to study the measurements . Engineers who worked on the report told reporters "
    "that the oldest bridges were in better condition than expected and that repairs could wait until the next budget"
).split()
RUSSIAN = (
    "Комиссия сообщила в понедельник , что опубликует итоговый отчёт о безопасности мостов до конца года , хотя несколько её членов "
    "просили больше времени на изучение измерений . Инженеры рассказали , что самые старые мосты оказались в лучшем состоянии"
).split()
CHINESE = list("委员会星期一表示将在年底前公布关于桥梁安全的最终报告尽管一些成员要求有更多时间研究测量结果。")


def sentence(rng, words, size):
    return [rng.choice(words) for _ in range(size)]


def moved(rng, words, moves, changes):
    """The words with blocks moved and some words changed, dropped or added: what TER is made for."""
    words = list(words)
    for _ in range(moves):
        if len(words) > 2:
            start = rng.randrange(len(words))
            block = words[start:start + rng.randint(1, 6)]
            del words[start:start + len(block)]
            place = rng.randint(0, len(words))
            words[place:place] = block
    for _ in range(changes):
        i = rng.randrange(len(words)) if words else 0
        kind = rng.randrange(3)
        if kind == 0 and words:
            words[i] = rng.choice("x y z the of".split())
        elif kind == 1 and words:
            del words[i]
        else:
            words.insert(i, rng.choice("x y z the of".split()))
    return words


def sentences(rng, count):
    made = []
    for _ in range(count):
        words, glue = rng.choice([(ENGLISH, " "), (RUSSIAN, " "), (CHINESE, ""), (list("abc"), " "), (list("abcdefghijklmnop"), " ")])
        size = rng.choice([3, 8, 15, 25, 40, 70])
        reference = sentence(rng, words, size)
        answer = moved(rng, reference, rng.randint(0, 4), rng.randint(0, size // 3))
        made.append((glue.join(answer), glue.join(reference)))
    return made


def corpora():
    """As (name, answers, references): references is a list of streams, None where a segment has fewer."""
    rng = random.Random(11)
    everything = pairs(rng, 180) + sentences(rng, 120)
    yield "all", [h for h, _ in everything], [[r for _, r in everything]]
    for count in (2, 3):
        some = everything[60:100] + everything[-40:]
        yield f"{count} references", [h for h, _ in some], [
            [r if k == 0 else reworded(rng, r) for _, r in some] for k in range(count)
        ]
    some = everything[:40]
    yield "varying", [h for h, _ in some], [
        [r if k == 0 else (reworded(rng, r) if rng.random() < 0.5 else None) for _, r in some] for k in range(3)
    ]
    for i in range(6):
        some = [rng.choice(everything) for _ in range(rng.randint(1, 5))]
        yield f"small {i}", [h for h, _ in some], [[r for _, r in some]]
    yield "empty", [""], [[""]]
    yield "empty answer", [""], [["a b"]]
    yield "empty reference", ["a b c"], [[""]]


def segments(answers, references):
    return [{"answer": h, "references": [r for r in refs if r is not None]} for h, refs in zip(answers, zip(*references))]


def corpus_vectors(make, configs):
    made = []
    for name, answers, references in corpora():
        results = []
        for config in configs:
            metric = make(**config)
            score = metric.corpus_score(answers, references)
            signature = str(metric.get_signature())
            sentences_ = [metric.sentence_score(h, [r for r in refs if r is not None]).score for h, refs in zip(answers, zip(*references))]
            results.append({"name": score.name, "signature": signature, "corpus": score.score, "sentences": sentences_})
        made.append({"name": name, "segments": segments(answers, references), "results": results})
    return made


def chrf():
    return corpus_vectors(CHRF, [
        {}, {"word_order": 2}, {"eps_smoothing": True}, {"word_order": 2, "eps_smoothing": True}, {"lowercase": True}, {"whitespace": True},
        {"char_order": 4, "word_order": 1, "beta": 3}, {"beta": 1, "whitespace": True, "lowercase": True, "eps_smoothing": True},
        {"char_order": 0, "word_order": 3},
    ])


def ter_configs():
    yield from [{}, {"normalized": True}, {"no_punct": True}, {"case_sensitive": True}, {"normalized": True, "asian_support": True},
                {"no_punct": True, "asian_support": True},
                {"normalized": True, "no_punct": True, "asian_support": True, "case_sensitive": True}]


def ter():
    return corpus_vectors(TER, list(ter_configs()))


def ter_tokens():
    rng = random.Random(12)
    extra = ["美众院公布对特", "りの拳銃を持", "カタカナとひらがな", "（全角）。「引用」", "Jim's car.", "it's", "dogs' 's", "line\n-joined", "4.2", "㈠㋿㌀㏿"]
    texts = FIXED + extra + [noise(rng, 25) for _ in range(300)]
    configs = list(ter_configs())
    return [
        {"text": t, "tokens": [TercomTokenizer(**c)(t.rstrip()).split() for c in configs]} for t in texts
    ]


def ter_long():
    """Shifts and beams of long and lopsided segments: made by a rule that Java repeats, to keep the file small."""
    made = []
    for seed, length, alphabet, moves in [(1, 60, 30, 6), (2, 120, 60, 10), (3, 200, 1000, 12), (4, 90, 4, 3), (5, 300, 300, 8), (6, 40, 2, 4)]:
        reference = sequence(seed, length, alphabet)
        answer = list(reference)
        for k in range(moves):
            start = (k * 37 + seed) % len(answer)
            block = answer[start:start + 1 + k % 9]
            del answer[start:start + len(block)]
            place = (k * 53 + 7 * seed) % (len(answer) + 1)
            answer[place:place] = block
        answer = [x + 5000 if i % 11 == 5 else x for i, x in enumerate(answer) if i % 13 != 4]
        made.append(ter_row(seed, length, alphabet, moves, "moved", answer, reference))
        made.append(ter_row(seed, length, alphabet, moves, "cut", answer[:max(1, length // 60)], reference))
        made.append(ter_row(seed, length, alphabet, moves, "turned", reference[length // 2:] + reference[:length // 2], reference))
    return made


def ter_row(seed, length, alphabet, moves, kind, answer, reference):
    score = TER().corpus_score([" ".join(f"w{x}" for x in answer)], [[" ".join(f"w{x}" for x in reference)]])
    return {"seed": seed, "length": length, "alphabet": alphabet, "moves": moves, "kind": kind, "edits": score.num_edits}


def sequence(seed, length, alphabet):
    made, state = [], seed
    for _ in range(length):
        state = (1103515245 * state + 12345) % 2**31
        made.append((state >> 12) % alphabet)
    return made


ROUGE = [f"rouge{n}" for n in range(1, 10)] + ["rougeL", "rougeLsum"]


class UnicodeTokenizer:
    """Runs of letters, marks and numbers of any script; a character of Chinese or Japanese is a token of its own."""

    def __init__(self, stem):
        self.stemmer = PorterStemmer() if stem else None

    def tokenize(self, text):
        tokens = regex.findall(r"[\p{Han}\p{Hiragana}\p{Katakana}]|[[\p{L}\p{M}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}]]+",
                               text.lower(), regex.V1)
        if self.stemmer:
            tokens = [self.stemmer.stem(t) if len(t) > 3 and re.fullmatch("[a-z0-9]+", t) else t for t in tokens]
        return [t for t in tokens if t]


def summary(rng):
    words = rng.choice([ENGLISH, RUSSIAN, list("abcdef"), "running runs runner easily fairly nation national skies dying news".split()])
    lines = [" ".join(sentence(rng, words, rng.randint(0, 25))) for _ in range(rng.randint(1, 5))]
    return lines


def rouge():
    rng = random.Random(13)
    made = [(h, [r]) for h, r in pairs(rng, 130)]
    for _ in range(150):
        lines = summary(rng)
        said = [" ".join(moved(rng, line.split(), rng.randint(0, 2), rng.randint(0, 4))) for line in lines]
        rng.shuffle(said)
        references = [lines] + [[reworded(rng, line) for line in lines] for _ in range(rng.randint(0, 2))]
        made.append(("\n".join(said), ["\n".join(r) for r in references]))
    long = sentence(rng, ENGLISH, 700)
    made.append((" ".join(moved(rng, long, 9, 150)), [" ".join(long)]))
    scorers = {
        "ascii": rouge_scorer.RougeScorer(ROUGE), "ascii+stem": rouge_scorer.RougeScorer(ROUGE, use_stemmer=True),
        "unicode": rouge_scorer.RougeScorer(ROUGE, tokenizer=UnicodeTokenizer(False)),
        "unicode+stem": rouge_scorer.RougeScorer(ROUGE, tokenizer=UnicodeTokenizer(True)),
    }
    rows = []
    for answer, references in made:
        row = {"answer": answer, "references": references}
        for name, scorer in scorers.items():
            if name.startswith("unicode") and "\udc00" in answer + "".join(references):
                continue
            scores = scorer.score_multi(references, answer)
            row[name] = {t: [s.precision, s.recall, s.fmeasure] for t, s in scores.items()}
        rows.append(row)
    return rows


def stems(wordnet):
    """A list to look at, and one digest over every lemma of WordNet that is one word of ASCII letters."""
    stem = PorterStemmer().stem
    rng = random.Random(14)
    lemmas = sorted({line.split(" ")[0] for kind in ("noun", "verb", "adj", "adv")
                     for line in (wordnet / f"index.{kind}").read_text(encoding="utf-8").splitlines() if line[0] != " "})
    lemmas = [word for word in lemmas if re.fullmatch("[a-z]+", word)]
    endings = ("s es ies ed eed ing ings ly y ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness "
               "ousness aliti iviti biliti fulli logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent "
               "ion sion tion ou ism ate iti ous ive ize e ll lle").split()
    made = ["sky", "skies", "dying", "lying", "tying", "news", "innings", "inning", "outing", "outings", "canning", "cannings", "howe", "proceed",
            "exceed", "succeed", "ties", "dies", "tied", "died", "yyyy", "syzygy", "enjoy", "spied", "flies", "a", "is", "the", "on9", "1990s",
            "x", "yes", "ied", "ies", "geologi", "theologi", "controll", "feed", "agreed", "sized", "hopping", "falling", "filing", "ing", "ed"]
    for _ in range(4000):
        base = "".join(rng.choice("aeiouybcdlmnrstwxz") for _ in range(rng.randint(0, 6)))
        made.append(base + rng.choice(endings))
    made += rng.sample(lemmas, 3000)
    made += ["ёлками", "naïvely", "straße", "caféing", "中文字", "😀running", "𠀀ing", "ing𠀀𠀀ed"]
    digest = hashlib.sha256("".join(stem(word) + "\n" for word in lemmas).encode()).hexdigest()
    return {"words": made, "stems": [stem(word) for word in made], "lemmas": len(lemmas), "digest": digest}


def meteor(wordnet):
    nltk.data.path.append(str(wordnet.resolve()))  # else nltk refuses to read there

    class Reader(WordNetCorpusReader):
        def map_wn(self, version="wordnet"):
            """To other languages: not asked here, and it would need nltk's own copy."""

    reader = Reader(str(wordnet.resolve()), None)

    class NoWordNet:
        @staticmethod
        def synsets(_word):
            return []

    rng = random.Random(15)
    synonyms = ["car automobile machine", "buy purchase", "big large", "quickly rapidly speedily", "begin start commence", "children kids",
                "men women geese mice", "ran running runs", "said told state", "guarantee ensure insure", "house home dwelling"]
    bag = [w for s in synonyms for w in s.split()] + ENGLISH[:30]
    made = [(h, [r]) for h, r in pairs(rng, 150)]
    for _ in range(250):
        reference = sentence(rng, bag, rng.randint(1, 25))
        said = moved(rng, [rng.choice(bag) if rng.random() < 0.4 else w for w in reference], rng.randint(0, 2), rng.randint(0, 3))
        made.append((" ".join(said), [" ".join(reference)] + ([" ".join(sentence(rng, bag, 9))] if rng.random() < 0.3 else [])))
    made.append(("It is a guide to action which ensures that the military always obeys the commands of the party", [
        "It is a guide to action that ensures that the military will forever heed Party commands",
        "It is the guiding principle which guarantees the military forces always being under the command of the Party",
        "It is the practical guide for the army always to heed the directions of the party"]))
    cut = BLEU().tokenizer
    rows = []
    for answer, references in made:
        said, right = cut(answer.rstrip()).split(), [cut(r.rstrip()).split() for r in references]
        rows.append({
            "answer": answer, "references": references,
            "wordnet": meteor_score(right, said, wordnet=reader),
            "none": meteor_score(right, said, wordnet=NoWordNet()),
            "parameters": meteor_score(right, said, wordnet=NoWordNet(), alpha=0.8, beta=2.0, gamma=0.25),
        })
    words = sorted(set(bag)) + rng.sample(sorted(reader.all_lemma_names()), 1500) + ["geese", "ran", "better", "Paris", "zzz", "s", "es", "axes"]
    syns = {w: sorted({l.name() for s in reader.synsets(w) for l in s.lemmas() if "_" not in l.name()}) for w in words}
    return {"rows": rows, "synonyms": syns}


def drop():
    spec = importlib.util.find_spec("lm_eval")
    file = pathlib.Path(spec.origin).parent / "tasks/drop/utils.py"
    spec = importlib.util.spec_from_file_location("drop_utils", file)
    official = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(official)
    rng = random.Random(16)
    spans = ["5", "5.0", "five", "3,500", "3500 yards", "1,000.50", "$5", "-5", "12-yard", "the Broncos", "Broncos", "a", "", " ", "1e3", "inf", "nan",
             "1_000", "٣", "0.00001", "1e16", "123456789012345678", "1e400", ".5", "5.", "+7", "1e-7", "2 August 1914", "Tom Brady", "Brady",
             "Tom Brady and Randy Moss", "Ünïcode the x", "10\u00a0000", "5%", "0x10", "1e", "infinity", "3-yard run", "100.10", "1234.5678"]
    rows = []
    for _ in range(700):
        gold = [[rng.choice(spans) for _ in range(rng.choice([1, 1, 2, 3, 5]))] for _ in range(rng.randint(1, 3))]
        said = list(rng.choice(gold)) if rng.random() < 0.5 else [rng.choice(spans) for _ in range(rng.randint(1, 5))]
        rng.shuffle(said)
        if rng.random() < 0.3:
            said[0] = reworded(rng, said[0])
        result = official.process_results({"answers": [tuple(g) for g in gold]}, said)
        rows.append({"answer": said, "references": gold, "em": result["em"], "f1": float(result["f1"])})
    texts = FIXED + spans + [noise(rng, 15) for _ in range(300)]
    return {"rows": rows, "normal": [{"text": t, "normal": official._normalize(t)} for t in texts]}


def similarity():
    rng = random.Random(17)
    made = pairs(rng, 300) + sentences(rng, 40)
    made.append(("ab" * 400 + "c" * 300, "ba" * 350 + "c" * 400))
    rows = [{"one": a, "other": b, "levenshtein": Levenshtein.normalized_similarity(a, b), "indel": Indel.normalized_similarity(a, b)}
            for a, b in made]
    return rows


def squad_exact():
    rng = random.Random(18)
    made = []
    for answer, reference in pairs(rng, 300):
        references = rng.choice([[reference], [reference, reworded(rng, reference)], ["the", reference], ["."]])
        answerable = [r for r in references if normalize(r)] or [""]
        made.append({"answer": answer, "references": references,
                     "v1": float(any(normalize(r) == normalize(answer) for r in references)),
                     "v2": float(any(normalize(r) == normalize(answer) for r in answerable))})
    return made


def write(folder, wordnet, only):
    versions = {
        "python": platform.python_version(), "unicode": unicodedata.unidata_version, "sacrebleu": sacrebleu.__version__,
        "rouge-score": "0.1.2", "nltk": nltk.__version__, "rapidfuzz": rapidfuzz.__version__, "lm-eval": "0.4.13", "wordnet": "3.0",
    }
    for make in (chrf, ter, ter_tokens, ter_long, rouge, drop, similarity, squad_exact, stems, meteor):
        if only and make.__name__ not in only:
            continue
        vectors = make(wordnet) if make in (stems, meteor) else make()
        file = folder / f"{make.__name__}.json"
        file.write_text(json.dumps({"versions": versions, "vectors": vectors}, separators=(",", ":")) + "\n")
        print(file, file.stat().st_size)


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:])
