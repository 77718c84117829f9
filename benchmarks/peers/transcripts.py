#!/usr/bin/env python3
"""Writes what jiwer's transforms and Whisper's normalisers make of fixed and random texts, for the parity tests of the metrics module.

    python3 -m venv /tmp/peers && . /tmp/peers/bin/activate
    pip install jiwer==4.0.0 num2words==0.5.14 more_itertools regex sacrebleu==2.6.0 scikit-learn
    pip install --no-deps openai-whisper==20250625      # its normalisers need no model and no torch
    python3 benchmarks/peers/transcripts.py metrics/src/test/resources/parity

The same versions give the same file: every random text has a fixed seed.
"""
import importlib.metadata
import importlib.util
import json
import pathlib
import random
import sys

import jiwer
from num2words import num2words

from exact_answers import ALPHABET, FIXED

sys.path.insert(0, importlib.util.find_spec("whisper").submodule_search_locations[0])
from normalizers import BasicTextNormalizer, EnglishTextNormalizer  # noqa: E402
from normalizers.english import EnglishNumberNormalizer  # noqa: E402

STEPS = {
    "upper-case": jiwer.ToUpperCase(),
    "punctuation": jiwer.RemovePunctuation(),
    "no-whitespace": jiwer.RemoveWhiteSpace(),
    "multiple-spaces": jiwer.RemoveMultipleSpaces(),
    "non-words": jiwer.RemoveKaldiNonWords(),
    "contractions": jiwer.ExpandCommonEnglishContractions(),
    "whisper-basic": BasicTextNormalizer(),
    "whisper-en": EnglishTextNormalizer(),
    "numbers-en": EnglishNumberNormalizer(),
}

SPOKEN = [
    "two", "thirty one", "five twenty four", "nineteen ninety nine", "two point five million", "four point two billions",
    "200 thousand dollars", "$20 million", "€52.4 million", "£77 thousands", "two double o eight", "forty three thousand two hundred and sixty",
    "nineteen fifties", "thirty three thousand and three hundred and thirty third", "millions", "july third twenty twenty", "3 point 14",
    "seventy six per cent", "one triple oh one", "minus 500", "two dollars and seventy cents", "$0.36", "three and a half million",
    "and a half", "x and a half y", "forty eight and a half dollars", "b747", "10 th", "Mr. Park visited Assoc. Prof. Kim Jr.", "she's been like",
    "I'd've said he won't, can't & y'all gonna", "1,000,000 and 1,2,3", "1.5 l, 2.0 and 007", "uh um hmm (laughs) [noise] <unk> ok", "() (a) ((b)) [ ] <x", "colour centre flyer",
    "ten per cent per day", "point five", "a point. the point million", "double trouble, triple two", "plus one minus x", "one decillion one",
    "twenty one hundred", "a hundred and one", "one oh one point oh five", "50% % x%y $ $x ¢5", "Crème brûlée Øre Łódź straße ﬁne", "don 't  do 's it", "ones 1s 1", "٣ ٣.٥ million",
]

NUMBER_WORDS = (
    "one two three five nine ten eleven nineteen twenty thirty ninety hundred thousand million billion hundreds thousandth first second third "
    "fifth twelfth nineth twenties thirtieth oh o zero zeroth point and double triple percent per cent cents dollar dollars euros pound minus plus negative 0 1 7 12 "
    "100 3.5 0.5 2.0 007 $5 $0.07 €3 -4 ¢9 1990s 5th a half and word colour the"
).split()

PIECES = ["mr", "Dr.", "don't", "'s", "'d", " been", "'ve", "can't", " '", "(", ")", "[", "]", "<", ">", "uh", "um", "mmm", ".", ",", "%", "$", "1", "20", "3.5", "colour", "it", "é", "ø", "s", "th", " ", " ", " "]


def texts():
    rng = random.Random(11)
    made = FIXED + SPOKEN
    made += [" ".join(rng.choice(NUMBER_WORDS) for _ in range(rng.randint(1, 9))) for _ in range(350)]
    made += ["".join(rng.choice(PIECES) for _ in range(rng.randint(1, 16))) for _ in range(150)]
    made += ["".join(rng.choice(ALPHABET) for _ in range(rng.randint(1, 20))) for _ in range(120)]
    return made


def steps():
    rows = []
    for text in texts():
        # A step that leaves the text alone is not written, to keep the file small; null stands for a failure of the reference.
        made = {}
        for name, step in STEPS.items():
            try:
                result = step(text)
            except Exception:
                result = None
            if result != text:
                made[name] = result
        rows.append({"text": text, "made": made})
    return rows


def russian():
    """Whole numbers in words, in all cases that num2words knows."""
    rng = random.Random(12)
    # The genitive of 40 alone is a magpie too, which is why 7 and 40 are taken out.
    numbers = [*(n for n in range(0, 130) if n not in (7, 40)), *(10**k for k in range(3, 13))]
    numbers += [rng.randrange(10 ** rng.randint(3, 14)) for _ in range(300)]
    rows = [[n, num2words(n, lang="ru")] for n in numbers]
    for case in ("n", "g", "d", "a", "i", "p"):
        rows += [[n, num2words(n, lang="ru", case=case)] for n in rng.sample(numbers, 40)]
    for gender in ("f", "n"):
        rows += [[n, num2words(n, lang="ru", gender=gender)] for n in (1, 2, 21, 22, 101)]
    return rows


if __name__ == "__main__":
    names = ("jiwer", "openai-whisper", "num2words")
    content = {"versions": {name: importlib.metadata.version(name) for name in names}, "vectors": {"steps": steps(), "russian": russian()}}
    file = pathlib.Path(sys.argv[1]) / "transcripts.json"
    file.write_text(json.dumps(content, separators=(",", ":")) + "\n")
    print(file, file.stat().st_size)
