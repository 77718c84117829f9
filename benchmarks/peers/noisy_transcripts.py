#!/usr/bin/env python3
"""Makes transcripts with known noise of the Russian sentences of examples/data/rucola. No speech recogniser is run.

    pip install num2words==0.5.14
    python3 benchmarks/peers/noisy_transcripts.py examples/data/speech/items.jsonl        # 300 sentences for examples/speech.yaml
    python3 benchmarks/peers/noisy_transcripts.py --pairs 20000 FILE                      # reference, tab, transcript; for speech.sh

A transcript is the sentence in small letters, without punctuation, with е for ё and numbers in words; then words are dropped, put in
twice, misheard (one letter changed) or taken for another word of the corpus. Every random choice has a fixed seed.
"""
import json
import pathlib
import random
import re
import sys
import unicodedata

from num2words import num2words

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "examples/data/rucola/items.jsonl"
LETTERS = "абвгдежзиклмнопрстуфхцчшщыьэюя"


def spoken(sentence):
    text = re.sub(r"[0-9]+", lambda m: f" {num2words(int(m.group()), lang='ru')} ", sentence.lower().replace("ё", "е"))
    text = "".join(" " if unicodedata.category(c)[0] in "PS" else c for c in text)
    return text.replace("ё", "е").split()


def misheard(rng, word):
    place = rng.randrange(len(word))
    return word[:place] + rng.choice(LETTERS) + word[place + 1:]


def noisy(rng, words, vocabulary, rate):
    made = []
    for word in words:
        draw = rng.random() / rate
        if draw < 0.25:
            continue
        if draw < 0.4:
            made += [word, word]
        elif draw < 0.8:
            made.append(misheard(rng, word))
        elif draw < 1:
            made.append(rng.choice(vocabulary))
        else:
            made.append(word)
    return " ".join(made)


def sentences():
    rows = [json.loads(line) for line in SOURCE.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["label"] == "acceptable" and len(row["sentence"].split()) >= 5]


def main(arguments):
    rng = random.Random(20)
    rows = sentences()
    vocabulary = sorted({word for row in rows for word in spoken(row["sentence"])})
    if arguments[0] == "--pairs":
        with open(arguments[2], "w", encoding="utf-8") as file:
            for _ in range(int(arguments[1])):
                words = spoken(rng.choice(rows)["sentence"])
                file.write(" ".join(words) + "\t" + noisy(rng, words, vocabulary, 0.15) + "\n")
        return
    numbered = [row for row in rows if re.search("[0-9]", row["sentence"])]
    chosen = numbered[:60] + rng.sample([row for row in rows if row not in numbered], 240)
    with open(arguments[0], "w", encoding="utf-8") as file:
        for row in sorted(chosen, key=lambda one: one["id"]):
            words = spoken(row["sentence"])
            line = {"id": row["id"].replace("rucola", "speech"), "sentence": row["sentence"],
                    "transcript_light": noisy(rng, words, vocabulary, 0.08), "transcript_heavy": noisy(rng, words, vocabulary, 0.25),
                    "meta": {"domain": row["meta"]["domain"], "numbers": row in numbered}}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
