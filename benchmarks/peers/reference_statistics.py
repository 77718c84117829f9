"""Reference values for the statistics of etalon-core, from SciPy, statsmodels and scikit-learn.

    pip install numpy scipy statsmodels scikit-learn
    python benchmarks/peers/reference_statistics.py core/src/test/resources/dev/etalon/core

Writes stats/reference.json and summary/labels.json. The versions of the libraries stand in the files.
"""

import itertools
import json
import math
import pathlib
import platform
import sys

# This file is called like a module of the standard library: keep its folder off the path.
sys.path = [entry for entry in sys.path if pathlib.Path(entry or ".").resolve() != pathlib.Path(__file__).resolve().parent]

import numpy as np
import scipy
import scipy.optimize
import scipy.stats
import sklearn
import sklearn.metrics
import statsmodels
import statsmodels.api
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import (
    confint_proportions_2indep, proportion_confint, samplesize_proportions_2indep_onetail)

VERSIONS = {
    "python": platform.python_version(),
    "numpy": np.__version__,
    "scipy": scipy.__version__,
    "statsmodels": statsmodels.__version__,
    "scikit-learn": sklearn.__version__,
}


def shares():
    methods = {"wilson": "wilson", "jeffreys": "jeffreys", "clopperPearson": "beta"}
    rows = []
    for n in (1, 5, 30, 100, 1319):
        for successes in sorted({0, 1, n // 3, n // 2, n - 1, n}):
            for level in (0.9, 0.95, 0.99):
                row = {"successes": successes, "n": n, "level": level}
                for name, method in methods.items():
                    row[name] = [float(x) for x in proportion_confint(successes, n, 1 - level, method)]
                rows.append(row)
    return rows


def means(random):
    rows = []
    for n in (2, 7, 40):
        values = random.normal(0.6, 0.3, n)
        low, high = scipy.stats.t.interval(0.95, n - 1, values.mean(), scipy.stats.sem(values))
        rows.append({"values": values.tolist(), "low": float(low), "high": float(high)})
    return rows


def clustered(random):
    rows = []
    for groups in (4, 12, 50):
        sizes = random.integers(1, 6, groups)
        names = np.repeat(np.arange(groups), sizes)
        values = random.normal(0, 1, groups)[names] + random.normal(0, 1, len(names))
        fit = statsmodels.api.OLS(values, np.ones(len(values))).fit(
            cov_type="cluster", cov_kwds={"groups": names}, use_t=True)
        low, high = fit.conf_int(0.05)[0]
        rows.append({
            "sums": [float(values[names == g].sum()) for g in range(groups)],
            "counts": [int(c) for c in sizes],
            "value": float(fit.params[0]),
            "standardError": float(fit.bse[0]),
            "low": float(low),
            "high": float(high),
        })
    return rows


def mcnemar_tables():
    rows = []
    for only_before, only_after in ((0, 0), (0, 1), (1, 5), (5, 1), (12, 12), (3, 17), (40, 65)):
        exact = mcnemar([[50, only_before], [only_after, 50]], exact=True).pvalue
        n = only_before + only_after
        k = min(only_before, only_after)
        point = scipy.stats.binom.pmf(k, n, 0.5)
        mid = 1 - point if only_before == only_after else 2 * scipy.stats.binom.cdf(k, n, 0.5) - point
        rows.append({"onlyBefore": only_before, "onlyAfter": only_after, "exact": float(min(1, exact)),
                     "midP": float(1 if n == 0 else mid)})
    return rows


def log_likelihood(q, d, b, c, n):
    """Of a paired table: b cases with probability q + d, c with q, the others with the rest."""
    def term(count, probability):
        if count == 0:
            return 0.0
        return count * math.log(probability) if probability > 0 else -math.inf
    return term(b, q + d) + term(c, q) + term(n - b - c, 1 - 2 * q - d)


def tango_score(d, b, c, n):
    """Tango's score by maximising the likelihood numerically, not by the closed form."""
    least, most = max(0.0, -d), (1 - d) / 2
    found = scipy.optimize.minimize_scalar(
        lambda q: -log_likelihood(q, d, b, c, n), bounds=(least, most), method="bounded", options={"xatol": 1e-13})
    candidates = [found.x, least, most]
    q = max(candidates, key=lambda x: log_likelihood(x, d, b, c, n))
    variance = n * (2 * q + d - d * d)
    distance = b - c - n * d
    return 0.0 if distance == 0 else distance / math.sqrt(variance)


def tango():
    rows = []
    z = scipy.stats.norm.ppf(0.975)
    for only_before, only_after, n in ((0, 0, 50), (1, 5, 40), (9, 2, 60), (12, 12, 300), (0, 7, 30), (30, 55, 1000)):
        difference = (only_after - only_before) / n
        ends = []
        for sign, limit in ((1, -1 + 1e-9), (-1, 1 - 1e-9)):
            ends.append(scipy.optimize.brentq(
                lambda d: tango_score(d, only_after, only_before, n) - sign * z, difference, limit, xtol=1e-12))
        rows.append({"onlyBefore": only_before, "onlyAfter": only_after, "n": n, "low": ends[0], "high": ends[1]})
    return rows


def sign_flips(random):
    rows = []
    for n in (2, 3, 8, 12):
        before = np.round(random.normal(0, 1, n), 2)
        after = np.round(before + random.normal(0.4, 0.8, n), 2)
        test = scipy.stats.permutation_test(
            (after, before), lambda x, y, axis: (x - y).sum(axis=axis), permutation_type="samples",
            vectorized=True, n_resamples=np.inf, alternative="two-sided")
        rows.append({"differences": (after - before).tolist(), "p": float(min(1, test.pvalue))})
    return rows


def holm(random):
    rows = []
    for p in ([0.01, 0.04, 0.03, 0.005], [0.5], [0.2, 0.2, 0.2], random.uniform(0, 0.2, 15).tolist()):
        rows.append({"p": p, "adjusted": multipletests(p, method="holm")[1].tolist()})
    return rows


def power():
    rows = []
    for difference, deviation in ((0.1, 0.4), (0.02, 0.3)):
        effect = difference / deviation
        rows.append({
            "difference": difference, "deviation": deviation,
            "paired": float(NormalIndPower().solve_power(effect, None, 0.05, 0.8, ratio=0)),
            "unpaired": float(NormalIndPower().solve_power(effect, None, 0.05, 0.8, ratio=1)),
        })
    shares_ = []
    for share, difference in ((0.5, 0.05), (0.8, 0.1), (0.1, 0.02)):
        n = samplesize_proportions_2indep_onetail(difference, share, 0.8, 1, 0.05, 0, "two-sided")
        shares_.append({"share": share, "difference": difference, "n": float(n)})
    return {"means": rows, "shares": shares_}


def bootstraps(random):
    """SciPy's intervals at the lengthened level that Etalon uses (Hesterberg 2015)."""
    rows = []
    for n in (25, 80):
        numerators = random.exponential(1, n)
        denominators = random.uniform(1, 3, n)
        half = math.sqrt(n / (n - 1)) * scipy.stats.t.ppf(0.975, n - 1)
        level = float(2 * scipy.stats.norm.cdf(half) - 1)
        row = {"rows": [[float(a), float(b)] for a, b in zip(numerators, denominators)], "level": 0.95}
        for method in ("percentile", "BCa"):
            found = scipy.stats.bootstrap(
                (numerators, denominators), lambda a, b, axis: a.sum(axis=axis) / b.sum(axis=axis), paired=True,
                vectorized=True, n_resamples=200_000, batch=2_000, confidence_level=level, method=method, rng=7)
            row[method] = [float(found.confidence_interval.low), float(found.confidence_interval.high)]
            row["standardError"] = float(found.standard_error)
        rows.append(row)
    return rows


def newcombe():
    independent = []
    for before, n_before, after, n_after in ((56, 70, 48, 80), (9, 10, 3, 10), (0, 20, 5, 30), (0, 10, 10, 10), (500, 1319, 540, 1319)):
        low, high = confint_proportions_2indep(after, n_after, before, n_before, "newcomb", "diff")
        independent.append({"passedBefore": before, "before": n_before, "passedAfter": after, "after": n_after,
                            "low": float(low), "high": float(high)})
    paired = []
    for both, only_before, only_after, neither in (
            (36, 12, 2, 0), (20, 12, 2, 16), (53, 0, 1, 0), (29, 0, 3, 22), (1, 97, 1, 1), (0, 30, 0, 20), (2, 97, 1, 0)):
        paired.append({"both": both, "onlyBefore": only_before, "onlyAfter": only_after, "neither": neither,
                       **newcombe_paired(both, only_before, only_after, neither)})
    return {"independent": independent, "paired": paired}


def newcombe_paired(a, b, c, d):
    """Method 10 of the paper on paired data, after minus before; for (36, 12, 2, 0) the paper prints 0.0569 to 0.3404 for before minus after."""
    n = a + b + c + d
    p, q = (a + b) / n, (a + c) / n
    (l, u), (m, w) = (proportion_confint(k, n, 0.05, "wilson") for k in (a + b, a + c))
    product = (a + b) * (c + d) * (a + c) * (b + d)
    agreement = a * d - b * c
    agreement = max(agreement - n / 2, 0) if agreement > 0 else agreement
    phi = agreement / math.sqrt(product) if product else 0.0
    low = math.sqrt((q - m) ** 2 - 2 * phi * (q - m) * (u - p) + (u - p) ** 2)
    high = math.sqrt((w - q) ** 2 - 2 * phi * (w - q) * (p - l) + (p - l) ** 2)
    return {"low": float(q - p - low), "high": float(q - p + high)}


def welch(random):
    rows = []
    for n, m in ((5, 9), (40, 13), (100, 100)):
        before, after = random.normal(0.5, 0.1, n), random.normal(0.55, 0.3, m)
        test = scipy.stats.ttest_ind(after, before, equal_var=False)
        interval = test.confidence_interval(0.95)
        rows.append({"before": before.tolist(), "after": after.tolist(), "p": float(test.pvalue), "df": float(test.df),
                     "low": float(interval.low), "high": float(interval.high)})
    return rows


def wilcoxon(random):
    rows = []
    for n, digits in ((1, 6), (6, 6), (20, 6), (50, 6), (60, 6), (30, 1), (12, 0), (80, 0)):
        differences = np.round(random.normal(0.3, 1, n), digits)
        differences = differences[differences != 0] if digits == 6 else differences
        row = {"differences": differences.tolist()}
        for continuity in (False, True):
            row["continuity" if continuity else "normal"] = float(scipy.stats.wilcoxon(
                differences, zero_method="wilcox", method="asymptotic", correction=continuity).pvalue)
        if digits == 6 and n <= 50:
            row["exact"] = float(scipy.stats.wilcoxon(differences, method="exact").pvalue)
        rows.append(row)
    return rows


def false_discoveries(random):
    rows = []
    for p in ([0.01, 0.04, 0.03, 0.005], [0.5], [0.2, 0.2, 0.2], random.uniform(0, 0.2, 15).tolist()):
        rows.append({"p": p, "bh": multipletests(p, method="fdr_bh")[1].tolist(),
                     "by": multipletests(p, method="fdr_by")[1].tolist()})
    return rows


def robust(random):
    """CR0 and CR1 from statsmodels; CR2, CR3 and the degrees of freedom of Bell and McCaffrey from their matrices."""
    rows = []
    for groups in (3, 8, 30):
        sizes = random.integers(1, 9, groups)
        names = np.repeat(np.arange(groups), sizes)
        n = len(names)
        values = random.normal(0, 1, groups)[names] + random.normal(0, 1, n)
        row = {"sums": [float(values[names == g].sum()) for g in range(groups)], "counts": sizes.tolist()}
        for name, correction in (("CR0", False), ("CR1", True)):
            fit = statsmodels.api.OLS(values, np.ones(n)).fit(
                cov_type="cluster", cov_kwds={"groups": names, "use_correction": correction})
            row[name] = float(fit.bse[0])
        residuals = values - values.mean()
        hat = np.full((n, n), 1 / n)
        columns, cr2, cr3 = [], 0.0, 0.0
        for g in range(groups):
            inside = names == g
            rest = np.eye(int(inside.sum())) - hat[np.ix_(inside, inside)]
            eigenvalues, vectors = np.linalg.eigh(rest)
            root = vectors @ np.diag(eigenvalues ** -0.5) @ vectors.T
            cr2 += (root @ residuals[inside]).sum() ** 2 / n ** 2
            cr3 += np.linalg.solve(rest, residuals[inside]).sum() ** 2 / n ** 2
            columns.append((np.eye(n) - hat)[:, inside] @ root @ np.ones(int(inside.sum())) / n)
        gram = np.array(columns) @ np.array(columns).T
        row["CR2"], row["CR3"] = float(np.sqrt(cr2)), float(np.sqrt(cr3))
        row["df"] = float(np.trace(gram) ** 2 / np.trace(gram @ gram))
        rows.append(row)
    return rows


def variance_splits(random):
    """Mean squares from statsmodels, the ICC and its interval by the formulas of Shrout and Fleiss."""
    rows = []
    cases = [[list(map(float, row)) for row in ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))]]
    for sizes in ([5] * 12, random.integers(1, 6, 30).tolist()):
        cases.append([(random.normal(0.6, 0.2) + random.normal(0, 0.3, size)).tolist() for size in sizes])
    for samples in cases:
        names = np.repeat(np.arange(len(samples)), [len(sample) for sample in samples])
        values = np.concatenate(samples)
        fit = statsmodels.api.OLS(values, np.equal.outer(names, np.arange(len(samples))).astype(float)).fit()
        n, groups = len(values), len(samples)
        within = float(fit.ssr / (n - groups))
        between = float((((values - values.mean()) ** 2).sum() - fit.ssr) / (groups - 1))
        repeats = float((n - (np.bincount(names) ** 2).sum() / n) / (groups - 1))
        f = between / within
        low = f / scipy.stats.f.ppf(0.975, groups - 1, n - groups)
        high = f * scipy.stats.f.ppf(0.975, n - groups, groups - 1)
        rows.append({"samples": samples, "within": within, "between": (between - within) / repeats, "repeats": repeats,
                     "icc": (f - 1) / (f + repeats - 1), "low": float((low - 1) / (low + repeats - 1)),
                     "high": float((high - 1) / (high + repeats - 1))})
    return rows


def betting(random):
    """The hedged capital of Waudby-Smith and Ramdas 2024, from its formulas, on a grid of means."""
    rows = []
    for n, mean in ((20, 0.9), (100, 0.5), (400, 0.6)):
        values = np.round(random.beta(2 * mean, 2 * (1 - mean), n), 4)
        grid = np.arange(2001) / 2000
        before = np.arange(1, n + 1)
        means = (0.5 + np.cumsum(values)) / (before + 1)
        variances = (0.25 + np.cumsum((values - means) ** 2)) / (before + 1)
        previous = np.concatenate([[0.25], variances[:-1]])
        bets = np.sqrt(2 * np.log(2 / 0.05) / (previous * before * np.log(before + 1)))
        with np.errstate(divide="ignore"):
            rise = np.minimum(bets[:, None], 0.5 / grid) * (values[:, None] - grid)
            fall = np.minimum(bets[:, None], 0.5 / (1 - grid)) * (values[:, None] - grid)
        capital = np.maximum(np.cumsum(np.log1p(rise), 0), np.cumsum(np.log1p(-fall), 0)) - np.log(2)
        alive = grid[capital.max(0) < np.log(1 / 0.05)]
        rows.append({"values": values.tolist(), "low": float(alive.min()), "high": float(alive.max()),
                     "p": float(min(1, np.exp(-capital[:, 1000].max())))})
    return rows


def repeats():
    """pass@k by the estimator of the HumanEval repository; majority by trying all subsets."""
    passes = []
    for n, c, k in ((1, 0, 1), (1, 1, 1), (5, 2, 1), (5, 2, 3), (5, 4, 5), (10, 0, 10), (200, 7, 100), (1000, 3, 10)):
        value = 1.0 if n - c < k else float(1.0 - np.prod(1.0 - k / np.arange(n - c + 1, n + 1)))
        passes.append({"n": n, "passed": c, "k": k, "any": value, "all": math.comb(c, k) / math.comb(n, k)})
    majorities = []
    for votes, k in (("aab", 1), ("aab", 2), ("aab", 3), ("abcab", 3), ("aabbccd", 5), ("bbbca", 4), ("bccd", 2), ("aabbcc", 6)):
        total = 0.0
        subsets = list(itertools.combinations(votes, k))
        for subset in subsets:
            most = max(subset.count(label) for label in set(subset))
            winners = {label for label in subset if subset.count(label) == most}
            total += 1 / len(winners) if "a" in winners else 0
        majorities.append({"votes": votes, "right": "a", "k": k, "value": total / len(subsets)})
    return {"passes": passes, "majorities": majorities}


def labels(random):
    cases = []
    for classes, n, accuracy in ((2, 60, 0.8), (4, 200, 0.6), (9, 40, 0.4), (3, 25, 1.0)):
        names = [f"class {chr(97 + k)}" for k in range(classes)]
        weights = random.dirichlet(np.ones(classes))
        expected = random.choice(names, n, p=weights)
        given = np.where(random.uniform(size=n) < accuracy, expected, random.choice(names, n))
        cases.append((expected.tolist(), given.tolist()))
    cases.append((["a", "a", "b"], ["a", "c", "d"]))
    cases.append((["a", "a", "a"], ["a", "a", "b"]))
    rows = []
    for expected, given in cases:
        union = sorted(set(expected) | set(given))
        precision, recall, f1, _ = sklearn.metrics.precision_recall_fscore_support(
            expected, given, labels=union, zero_division=0)
        rows.append({
            "expected": expected, "given": given, "labels": union,
            "accuracy": float(sklearn.metrics.accuracy_score(expected, given)),
            "macro-f1": float(sklearn.metrics.f1_score(expected, given, average="macro", zero_division=0)),
            "weighted-f1": float(sklearn.metrics.f1_score(expected, given, average="weighted", zero_division=0)),
            "mcc": float(sklearn.metrics.matthews_corrcoef(expected, given)),
            "kappa": float(sklearn.metrics.cohen_kappa_score(expected, given)),
            "precision": precision.tolist(), "recall": recall.tolist(), "f1": f1.tolist(),
            "confusion": sklearn.metrics.confusion_matrix(expected, given, labels=union).tolist(),
        })
    return rows


def main(folder):
    random = np.random.default_rng(20)
    reference = {
        "versions": VERSIONS, "shares": shares(), "means": means(random), "clustered": clustered(random),
        "mcnemar": mcnemar_tables(), "tango": tango(), "signFlips": sign_flips(random), "holm": holm(random),
        "power": power(), "bootstraps": bootstraps(random),
    }
    cases = labels(random)
    random = np.random.default_rng(21)
    reference |= {
        "newcombe": newcombe(), "welch": welch(random), "wilcoxon": wilcoxon(random),
        "falseDiscoveries": false_discoveries(random), "robust": robust(random),
        "varianceSplits": variance_splits(random), "betting": betting(random), "repeats": repeats(),
    }
    write(folder / "stats" / "reference.json", reference)
    write(folder / "summary" / "labels.json", {"versions": VERSIONS, "cases": cases})


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
