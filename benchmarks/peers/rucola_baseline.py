"""Two simple real subjects for the RuCoLA example, trained on one half of the sentences and recorded on the other.

tfidf  logistic regression (balanced class weights) on TF-IDF of character n-grams (1 to 5, within words)
rules  a decision tree of depth 4 on nine surface features that a person can read

Needs Python 3.9 or newer and scikit-learn (seen with 1.9.1):

    pip install scikit-learn
    python benchmarks/peers/rucola_baseline.py

reads examples/data/rucola/items.jsonl and writes answers.jsonl beside it: the rows of the test half with the columns answer_tfidf and
answer_rules, and tfidf_acceptable and rules_acceptable, the probabilities behind them. Nothing was tuned on the test half.
"""

import hashlib
import json
import re
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, average_precision_score, brier_score_loss, f1_score, log_loss, matthews_corrcoef, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.tree import DecisionTreeClassifier, export_text

DATA = Path(__file__).resolve().parents[2] / "examples" / "data" / "rucola"
FEATURES = ["words", "letters_per_word", "longest_word", "commas_per_word", "repeated_neighbours", "repeated_words", "digits", "latin", "odd_quotes"]


def in_test_half(row):
    """Decided by the id alone, so that the halves never change."""
    return hashlib.sha256(row["id"].encode()).digest()[0] % 2 == 1


def surface(sentence):
    words = re.findall(r"\w+", sentence.lower())
    count = max(len(words), 1)
    return [
        len(words),
        sum(map(len, words)) / count,
        max(map(len, words), default=0),
        sentence.count(",") / count,
        sum(a == b for a, b in zip(words, words[1:])),
        len(words) - len(set(words)),
        sum(c.isdigit() for c in sentence),
        len(re.findall(r"[a-z]", sentence.lower())),
        sentence.count('"') % 2,
    ]


def main():
    rows = [json.loads(line) for line in open(DATA / "items.jsonl", encoding="utf-8")]
    train = [row for row in rows if not in_test_half(row)]
    test = [row for row in rows if in_test_half(row)]
    labels = [row["label"] for row in train]
    truth = [row["label"] for row in test]

    tfidf = make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 5), sublinear_tf=True, min_df=2),
        LogisticRegression(class_weight="balanced", max_iter=2000, random_state=0),
    ).fit([row["sentence"] for row in train], labels)
    rules = DecisionTreeClassifier(max_depth=4, min_samples_leaf=20, random_state=0).fit(
        [surface(row["sentence"]) for row in train], labels
    )
    answers = {
        "answer_tfidf": tfidf.predict([row["sentence"] for row in test]).tolist(),
        "answer_rules": rules.predict([surface(row["sentence"]) for row in test]).tolist(),
    }
    sentences = [row["sentence"] for row in test]
    probabilities = {
        "tfidf_acceptable": tfidf.predict_proba(sentences)[:, list(tfidf.classes_).index("acceptable")],
        "rules_acceptable": rules.predict_proba([surface(s) for s in sentences])[:, list(rules.classes_).index("acceptable")],
    }
    columns = answers | {name: [round(float(p), 6) for p in given] for name, given in probabilities.items()}

    with open(DATA / "answers.jsonl", "w", encoding="utf-8", newline="\n") as out:
        for i, row in enumerate(test):
            out.write(json.dumps({**row, **{name: given[i] for name, given in columns.items()}}, ensure_ascii=False) + "\n")

    majority = max(set(labels), key=labels.count)
    print(f"train {len(train)}, test {len(test)}, always {majority}: {truth.count(majority) / len(truth):.4f}")
    for name, given in answers.items():
        print(
            f"{name}: accuracy {accuracy_score(truth, given):.4f}, macro F1 {f1_score(truth, given, average='macro'):.4f}, "
            f"MCC {matthews_corrcoef(truth, given):.4f}"
        )
    happened = [int(label == "acceptable") for label in truth]
    for name, given in probabilities.items():
        print(
            f"{name}: Brier {brier_score_loss(happened, given):.4f}, log loss {log_loss(happened, given):.4f}, "
            f"AUROC {roc_auc_score(happened, given):.4f}, AUPRC {average_precision_score(happened, given):.4f}"
        )
    print(export_text(rules, feature_names=FEATURES))


if __name__ == "__main__":
    main()
