"""Reference values of the text rules for mathematics: MATH's is_equiv and GSM8K's two filters, as lm-evaluation-harness has them.

    python benchmarks/peers/math_reference.py HARNESS MATH500 GSM8K CASES OUT

HARNESS is the folder that holds lm_eval/tasks/hendrycks_math (lm_eval 0.4.9.1), MATH500 and GSM8K are the test sets, CASES is
math-verify-cases.jsonl. Writes OUT, one JSON object a line: text normalised (null where the reference breaks), pairs compared, last boxes,
and what the filters strict-match and flexible-extract of task gsm8k version 3 take out of an answer and whether it counts.
"""

import json
import pathlib
import re
import sys
import types
import warnings

warnings.simplefilter("ignore")
HARNESS, MATH500, GSM8K, CASES, OUT = (pathlib.Path(argument) for argument in sys.argv[1:6])
sys.modules["datasets"] = types.SimpleNamespace(Dataset=object)
source = (HARNESS / "lm_eval/tasks/hendrycks_math/utils.py").read_text()
math = types.ModuleType("hendrycks_math")
exec(source, math.__dict__)

STRICT = re.compile(r"#### (\-?[0-9\.\,]+)")
FLEXIBLE = re.compile(r"(-?[$0-9.,]{2,})|(-?[0-9]+)")
IGNORED = [",", "\\$", "(?s).*#### ", "\\.$"]


def rows(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def normalised(text):
    try:
        return math.strip_string(text)
    except Exception:
        return None


def extracted(pattern, text, last):
    found = pattern.findall(text)
    if not found:
        return "[invalid]"
    match = found[-1 if last else 0]
    if isinstance(match, tuple):
        match = [part for part in match if part][0]
    return match.strip()


def plain(text):
    for pattern in IGNORED:
        text = re.sub(pattern, "", text)
    return text.lower()


def gsm8k(answer, target):
    strict = extracted(STRICT, answer, False)
    flexible = extracted(FLEXIBLE, answer, True)
    return {
        "kind": "gsm8k", "answer": answer, "target": target, "strict": strict, "flexible": flexible,
        "strict_right": plain(strict) == plain(target), "flexible_right": plain(flexible) == plain(target),
    }


def main():
    texts = [row["answer"] for row in rows(MATH500)]
    texts += [row[side] for row in rows(CASES) for side in ("gold", "pred") if len(row[side]) < 120]
    texts += ["", ".5", "0.5", "k = 3", "kk=3", "abc=3", "a/b", "1/2", "-3/4", "3/-4", "007/8", " 1/2", "1/2/3", "\\sqrt", "\\sqrt3x",
              "\\frac", "\\frac1", "\\frac12", "\\frac1{2}", "\\frac{1}2", "\\text{ cm}", "5\\text{ cm}\\text{ m}", "50\\%", "\\$5",
              "x=\\frac12", "1_000/3", "+1/2", "\\dfrac{1}{2}\\!", "90^\\circ", "90^{\\circ}"]
    texts = list(dict.fromkeys(texts))
    with OUT.open("w") as out:
        def write(value):
            out.write(json.dumps(value, ensure_ascii=False) + "\n")

        write({"versions": {"lm_eval": "0.4.9.1", "python": sys.version.split()[0]}})
        for text in texts:
            write({"kind": "normalised", "text": text, "expected": normalised(text)})
        for left, right in zip(texts, texts[1:]):
            write({"kind": "same", "left": left, "right": left + " ", "expected": math.is_equiv(left, left + " ")})
            write({"kind": "same", "left": left, "right": right, "expected": math.is_equiv(left, right)})
        for row in rows(MATH500)[:150]:
            box = math.remove_boxed(math.last_boxed_only_string(row["solution"]))
            write({"kind": "box", "text": row["solution"][-400:], "expected": box} if "\\boxed" in row["solution"][-400:]
                  else {"kind": "box", "text": row["solution"], "expected": box})
        for i, row in enumerate(rows(GSM8K)[:120]):
            target = row["answer"]
            number = target.split("####")[1].strip()
            other = rows_number(target)
            for answer in (target, "So it is $" + number + ".", number + ".00", "The answer is " + number + " dollars, not 3.",
                           "#### " + number + " apples", "#### " + other, "no number at all", "It costs , then . done"):
                write(gsm8k(answer, target if i % 2 else "#### " + number))


def rows_number(target):
    return str(int(target.split("####")[1].strip().replace(",", "")) + 1)


main()
