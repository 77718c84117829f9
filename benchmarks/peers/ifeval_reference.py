"""Reference verdicts of IFEval's 25 checks, from the code of google-research as lm-evaluation-harness carries it.

    pip install lm_eval==0.4.9.1 nltk langdetect immutabledict llama-index-core   (the last one ships NLTK's punkt data)
    python benchmarks/peers/ifeval_reference.py HARNESS INPUT RESPONSES OUT

HARNESS is the folder that holds lm_eval/tasks/ifeval, INPUT is input_data.jsonl, RESPONSES is
input_response_data_gpt4_20231107_145030.jsonl of google-research (Apache-2.0), NLTK_DATA must point to a folder with tokenizers/punkt_tab.
OUT gets ifeval-reference.jsonl.gz: per prompt the checks, their arguments, GPT-4's recorded response, and the verdicts (strict and loose)
on that response, on what simple changes make of it, and on the responses to other prompts. Also ifeval-sentences.jsonl.gz: the numbers of
sentences and of words in capitals, and the language, of each response. langdetect is seeded, which upstream is not.
"""

import gzip
import importlib.metadata
import json
import pathlib
import random
import sys
import types

HARNESS, INPUT, RESPONSES, OUT = (pathlib.Path(argument) for argument in sys.argv[1:5])

for name, folder in (("lm_eval", "lm_eval"), ("lm_eval.tasks", "lm_eval/tasks"), ("lm_eval.tasks.ifeval", "lm_eval/tasks/ifeval")):
    module = types.ModuleType(name)
    module.__path__ = [str(HARNESS / folder)]
    sys.modules[name] = module

import nltk  # noqa: E402

nltk.download = lambda *arguments, **options: True

import langdetect  # noqa: E402
from lm_eval.tasks.ifeval import instructions_registry, instructions_util, utils  # noqa: E402

langdetect.DetectorFactory.seed = 0


def sentences(text):
    return nltk.tokenize.sent_tokenize(text, "english")


instructions_util.count_sentences = lambda text: len(sentences(text))

CHANGES = {
    "same": lambda text: text,
    "upper": lambda text: text.upper(),
    "lower": lambda text: text.lower(),
    "no-comma": lambda text: text.replace(",", ""),
    "quoted": lambda text: '"' + text + '"',
    "first-half": lambda text: text[: len(text) // 2],
    "starred": lambda text: "*" + text.replace("\n\n", "*\n\n* ") + "*\nP.S. My answer is yes.",
    "twice": lambda text: text + "\n******\n" + text + " More.",
    "fenced": lambda text: "```json\n" + json.dumps({"answer": text}) + "\n```",
    "empty": lambda text: "  \n ",
}


def verdicts(row, response):
    example = utils.InputExample(row["key"], row["instruction_id_list"], row["prompt"], row["kwargs"])
    random.seed(0)
    strict = utils.test_instruction_following_strict(example, response).follow_instruction_list
    loose = utils.test_instruction_following_loose(example, response).follow_instruction_list
    return ["".join("1" if v else "0" for v in strict), "".join("1" if v else "0" for v in loose)]


def language(text):
    try:
        return langdetect.detect(text)
    except langdetect.LangDetectException:
        return None


def main():
    rows = [json.loads(line) for line in INPUT.read_text().splitlines()]
    answers = {}
    for line in RESPONSES.read_text().splitlines():
        record = json.loads(line)
        answers[record["prompt"].strip()] = record["response"]
    rows = [row for row in rows if row["prompt"].strip() in answers]
    responses = [answers[row["prompt"].strip()] for row in rows]
    versions = {name: importlib.metadata.version(name) for name in ("nltk", "langdetect")}
    versions["lm_eval"] = "0.4.9.1"
    with gzip.open(OUT / "ifeval-reference.jsonl.gz", "wt") as out:
        out.write(json.dumps({"versions": versions, "licence": "prompts and responses: google-research, Apache-2.0"}) + "\n")
        for i, row in enumerate(rows):
            record = dict(row, response=responses[i], changed={}, others={})
            for name, change in CHANGES.items():
                record["changed"][name] = verdicts(row, change(responses[i]))
            for step in (1, 7, 101, 333):
                j = (i + step) % len(rows)
                record["others"][str(j)] = verdicts(row, responses[j])
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    with gzip.open(OUT / "ifeval-texts.jsonl.gz", "wt") as out:
        for response in responses:
            capitals = sum(1 for word in nltk.word_tokenize(response) if word.isupper())
            out.write(json.dumps({
                "sentences": len(sentences(response)),
                "capitals": capitals,
                "words": instructions_util.count_words(response),
                "language": language(response),
            }) + "\n")


main()
