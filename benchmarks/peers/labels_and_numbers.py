"""Reference values for labels, agreement, probabilities and numbers.

    pip install numpy scipy statsmodels scikit-learn krippendorff irrCAC
    python benchmarks/peers/labels_and_numbers.py core/src/test/resources/dev/etalon/core metrics/src/test/resources/parity

Writes agreement/agreement.json and summary/averages.json in the first folder, probabilities.json and numbers.json in the second. The
versions of the libraries stand in the files. Where a library warns and puts a number in the place of 0/0, the file has null.
"""

import json
import math
import pathlib
import platform
import sys
import warnings
from importlib.metadata import version

# This file must not hide modules of the standard library.
sys.path = [entry for entry in sys.path if pathlib.Path(entry or ".").resolve() != pathlib.Path(__file__).resolve().parent]

import krippendorff
import numpy as np
import pandas as pd
import scipy.stats
import sklearn.metrics as skm
from irrCAC.raw import CAC
from sklearn.calibration import calibration_curve
from statsmodels.stats.inter_rater import cohens_kappa

warnings.simplefilter("ignore", pd.errors.SettingWithCopyWarning)  # irrCAC's own

VERSIONS = {"python": platform.python_version()} | {
    name: version(name) for name in ("numpy", "scipy", "scikit-learn", "statsmodels", "krippendorff", "irrCAC")
}


def write(path, vectors):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"versions": VERSIONS, "vectors": vectors}, ensure_ascii=False, indent=1) + "\n")


def number(value):
    value = float(value)
    return value if math.isfinite(value) else None


# ------------------------------------------------------------------------------------------------ agreement


def reliability(random, raters, units, categories, missing):
    truth = random.integers(0, categories, units)
    data = np.empty((raters, units))
    for r in range(raters):
        noise = random.integers(0, categories, units)
        data[r] = np.where(random.random(units) < 0.7, truth, noise)
    data[random.random((raters, units)) < missing] = np.nan
    return data + 1  # ratios need a scale without a zero


def many_raters(random):
    published = np.array(
        [  # krippendorff's documented example, 4 coders and 12 units
            [1, 2, 3, 3, 2, 1, 4, 1, 2, np.nan, np.nan, np.nan],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, np.nan, 3],
            [np.nan, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, np.nan],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, np.nan],
        ]
    )
    tables = [published] + [
        reliability(random, raters, units, categories, missing)
        for raters, units, categories, missing in ((2, 40, 3, 0), (3, 60, 5, 0.2), (5, 100, 4, 0.5), (2, 30, 2, 0.1), (7, 25, 6, 0.3))
    ]
    rows = []
    for data in tables:
        categories = sorted({x for x in data.flatten() if not np.isnan(x)})
        row = {"units": [[number(x) for x in unit] for unit in data.T], "categories": categories}
        for level in ("nominal", "ordinal", "interval", "ratio"):
            row["alpha-" + level] = krippendorff.alpha(
                reliability_data=data, level_of_measurement=level, value_domain=categories
            )
        frame = pd.DataFrame(data.T)
        for name, weights in (("ac1", "identity"), ("ac2-linear", "linear"), ("ac2-quadratic", "quadratic")):
            cac = CAC(frame, weights=weights, categories=categories, digits=15)
            row[name] = float(cac.gwet()["est"]["coefficient_value"])
        rows.append(row)
    return rows


def two_raters(random):
    rows = []
    for q, n, sure in ((2, 30, 0.9), (3, 100, 0.6), (4, 200, 0.3), (5, 500, 0.8), (7, 60, 0.5)):
        truth = random.integers(0, q, n)
        given = np.where(random.random(n) < sure, truth, random.integers(0, q, n))
        table = skm.confusion_matrix(truth, given, labels=range(q))
        row = {"table": table.tolist()}
        for name, weights in (("kappa", None), ("kappa-linear", "linear"), ("kappa-quadratic", "quadratic")):
            row[name] = skm.cohen_kappa_score(truth, given, labels=range(q), weights=weights)
        row["kappa-statsmodels"] = float(cohens_kappa(table).kappa)
        for level in ("nominal", "ordinal", "interval"):
            row["alpha-" + level] = krippendorff.alpha(
                reliability_data=[truth, given], level_of_measurement=level, value_domain=list(range(q))
            )
        frame = pd.DataFrame({"a": truth, "b": given})
        for name, weights in (("ac1", "identity"), ("ac2-linear", "linear"), ("ac2-quadratic", "quadratic")):
            row[name] = float(CAC(frame, weights=weights, categories=list(range(q)), digits=15).gwet()["est"]["coefficient_value"])
        rows.append(row)
    return rows


# ------------------------------------------------------------------------------------------------ labels


def averages(random):
    names = ["no", "yes", "да", "нет", "🙂"]
    rows = []
    for q, n, sure, used in ((2, 40, 0.8, 2), (3, 200, 0.5, 3), (5, 300, 0.7, 5), (4, 50, 0.6, 3), (5, 12, 0.2, 5), (2, 1, 1, 2)):
        truth = [names[i] for i in random.integers(0, used, n)]
        given = [t if random.random() < sure else names[random.integers(0, q)] for t in truth]
        row = {"truth": truth, "given": given}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for average in ("macro", "micro", "weighted"):
                for name in ("precision", "recall", "f1"):
                    score = getattr(skm, name + "_score")
                    row[f"{average}-{name}"] = number(score(truth, given, average=average, zero_division=np.nan))
            row["balanced-accuracy"] = skm.balanced_accuracy_score(truth, given)
            row["mcc"] = skm.matthews_corrcoef(truth, given)
        rows.append(row)
    return rows


# ------------------------------------------------------------------------------------------------ probabilities


def error(truth, score, bins, strategy):
    happened, predicted = calibration_curve(truth, score, n_bins=bins, strategy=strategy)
    edges = np.linspace(0, 1, bins + 1)
    if strategy == "quantile":
        edges = np.percentile(score, edges * 100)
    counts = np.bincount(np.searchsorted(edges[1:-1], score), minlength=bins)
    return float(np.sum(np.abs(happened - predicted) * counts[counts > 0]) / len(score))


def probability(truth, score, bins):
    one = len(set(truth)) == 1
    row = {"truth": [int(t) for t in truth], "probability": [float(p) for p in score], "bins": bins}
    row["brier"] = float(skm.brier_score_loss(truth, score, pos_label=1))
    row["log-loss"] = float(skm.log_loss(truth, score, labels=[0, 1]))
    row["ece"] = error(truth, score, bins, "uniform")
    row["ece-equal-mass"] = error(truth, score, bins, "quantile")
    row["auroc"] = None if one else float(skm.roc_auc_score(truth, score))
    row["auprc"] = None if sum(truth) == 0 else float(skm.average_precision_score(truth, score))
    return row


def probabilities(random):
    rows = []
    for n, decimals, bins in ((20, 1, 10), (101, 2, 10), (500, 17, 15), (1000, 2, 7), (37, 1, 5), (2000, 17, 20)):
        score = np.round(random.random(n), decimals)
        truth = (random.random(n) < 0.2 + 0.6 * score).astype(int)
        rows.append(probability(truth, score, bins))
    rows.append(probability(np.array([1, 0, 1]), np.array([0.0, 1.0, 1.0]), 10))
    rows.append(probability(np.array([1, 1, 1]), np.array([0.2, 0.5, 0.9]), 10))
    rows.append(probability(np.array([0, 0]), np.array([0.2, 0.2]), 10))
    rows.append(probability(np.array([0, 1, 0, 1]), np.array([0.5, 0.5, 0.5, 0.5]), 4))
    return rows


def distributions(random):
    rows = []
    for k, n in ((2, 60), (3, 200), (5, 400)):
        score = random.dirichlet(np.ones(k), n)
        truth = np.array([random.choice(k, p=0.5 * p + 0.5 / k) for p in score])
        score /= score.sum(axis=1, keepdims=True)
        onehot = np.eye(k)[truth]
        top = score.argmax(axis=1)
        row = {"truth": truth.tolist(), "probabilities": score.tolist()}
        row["brier"] = float(skm.brier_score_loss(truth, score)) if k > 2 else float(skm.brier_score_loss(truth, score[:, 1]))
        row["log-loss"] = float(skm.log_loss(truth, score, labels=range(k)))
        row["accuracy"] = float(skm.accuracy_score(truth, top))
        row["ece"] = error((top == truth).astype(int), score.max(axis=1), 10, "uniform")
        row["ece-equal-mass"] = error((top == truth).astype(int), score.max(axis=1), 10, "quantile")
        row["auroc"] = float(skm.roc_auc_score(onehot, score, average="macro"))
        row["auprc"] = float(skm.average_precision_score(onehot, score, average="macro"))
        rows.append(row)
    return rows


# ------------------------------------------------------------------------------------------------ numbers


def pairs(answer, reference, tolerance):
    answer = np.asarray(answer, dtype=float)
    reference = np.asarray(reference, dtype=float)
    row = {"answer": answer.tolist(), "reference": reference.tolist(), "tolerance": tolerance}
    row["mae"] = float(skm.mean_absolute_error(reference, answer))
    row["mse"] = float(skm.mean_squared_error(reference, answer))
    row["rmse"] = float(skm.root_mean_squared_error(reference, answer))
    row["bias"] = float(np.mean(answer - reference))
    row["within"] = float(np.mean(np.abs(answer - reference) <= tolerance))
    varied = len(set(reference)) > 1
    both = varied and len(set(answer)) > 1
    row["r2"] = float(skm.r2_score(reference, answer)) if varied else None
    row["pearson"] = float(scipy.stats.pearsonr(answer, reference)[0]) if both else None
    row["spearman"] = float(scipy.stats.spearmanr(answer, reference)[0]) if both else None
    row["kendall"] = float(scipy.stats.kendalltau(answer, reference)[0]) if both else None
    return row


def numbers(random):
    rows = [
        pairs([2.5, 0.0, 2, 8], [3, -0.5, 2, 7], 0.5),
        pairs([1, 2], [2, 1], 0.5),
        pairs([1, 1, 1], [1, 2, 3], 0.5),
        pairs([1, 2, 3], [5, 5, 5], 0.5),
        pairs([4], [4], 0.5),
    ]
    for n, decimals, offset in ((30, 0, 0), (200, 1, 100), (1000, 9, 0), (300, 3, 1e6), (50, 12, -1e-3)):
        reference = np.round(random.normal(0, 2, n), decimals) + offset
        answer = np.round(reference + random.normal(0.3, 1, n), decimals)
        rows.append(pairs(answer, reference, 0.5))
    return rows


def main(core, parity):
    random = np.random.default_rng(20240607)
    write(core / "agreement" / "agreement.json", {"many": many_raters(random), "two": two_raters(random)})
    write(core / "summary" / "averages.json", averages(random))
    write(parity / "probabilities.json", {"binary": probabilities(random), "distributions": distributions(random)})
    write(parity / "numbers.json", numbers(random))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
