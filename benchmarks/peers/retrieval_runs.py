#!/usr/bin/env python3
"""Writes the judgements and the two runs of examples/data/retrieval, from the passages of examples/data/expertqa. Standard library only.

    python3 benchmarks/peers/retrieval_runs.py
"""
import collections
import json
import math
import pathlib
import re

DATA = pathlib.Path(__file__).resolve().parents[2] / "examples" / "data"
DEPTH = 20


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def passages():
    """Passages by question, each text once: of a passage that two questions share, the first id stays."""
    ids, texts, questions = {}, {}, {}
    for line in open(DATA / "expertqa" / "items.jsonl", encoding="utf-8"):
        row = json.loads(line)
        if row["system"] not in ("rr_gs_gpt4", "rr_sphere_gpt4"):
            continue
        number = row["id"].split("/")[1]
        for place, passage in enumerate(row["context"], 1):
            # Behind the first blank line stands the text, before it the number and the address.
            text = passage.partition("\n\n")[2]
            if len(words(text)) < 20:
                continue
            document = ids.setdefault(text, f"{number}-{row['system'].split('_')[1]}-{place}")
            texts[document] = words(text)
            questions.setdefault(number, (words(row["question"]), set()))[1].add(document)
    return texts, questions


def overlap(question, texts, frequency):
    asked = set(question)
    return {d: len(asked & set(t)) / len(asked) for d, t in texts.items()}


def tfidf(question, texts, frequency):
    def weight(word, count):
        return (1 + math.log(count)) * math.log(len(texts) / frequency[word]) if frequency[word] else 0

    asked = {w: weight(w, c) for w, c in collections.Counter(question).items()}
    scores = {}
    for document, text in texts.items():
        own = {w: weight(w, c) for w, c in collections.Counter(text).items()}
        length = math.sqrt(sum(v * v for v in own.values()))
        scores[document] = sum(asked[w] * own[w] for w in asked if w in own) / length if length else 0
    return scores


def main():
    texts, questions = passages()
    frequency = collections.Counter(w for t in texts.values() for w in set(t))
    folder = DATA / "retrieval"
    folder.mkdir(exist_ok=True)
    with open(folder / "qrels.txt", "w") as out:
        for number, (_, relevant) in questions.items():
            out.writelines(f"{number} 0 {d} 1\n" for d in sorted(relevant))
    for name, score in (("overlap", overlap), ("tfidf", tfidf)):
        with open(folder / f"run-{name}.txt", "w") as out:
            for number, (question, _) in questions.items():
                scores = score(question, texts, frequency)
                best = sorted(scores, key=lambda d: (-scores[d], d))[:DEPTH]
                out.writelines(f"{number} Q0 {d} {i} {scores[d]:.6f} {name}\n" for i, d in enumerate(best, 1))
    print(len(questions), "questions,", len(texts), "passages")


if __name__ == "__main__":
    main()
