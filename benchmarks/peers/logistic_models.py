"""Reference values for the logistic models of learned judges and leaderboards.

    pip install numpy scipy statsmodels scikit-learn
    cd rating/src/test/resources/dev/etalon/rating
    python benchmarks/peers/logistic_models.py logit/reference.json leaderboard/expected.json

Logistic regression with a ridge is scikit-learn's, the cumulative logit model that of statsmodels; the model of Rao and Kupper, which
neither has, is maximised by scipy from its formula. Ratings of five systems with style are scikit-learn's logistic regression on
differences. The areas under the curve are scikit-learn's. Versions stand in the file.
"""

import json
import math
import pathlib
import platform
import sys
from importlib.metadata import version

import numpy as np
import scipy.optimize
import sklearn.linear_model
import sklearn.metrics
from statsmodels.miscmodels.ordinal_model import OrderedModel

VERSIONS = {"python": platform.python_version()} | {
    name: version(name) for name in ("numpy", "scipy", "scikit-learn", "statsmodels")
}


def rounded(array):
    return [round(float(value), 4) for value in array]


def binary(random, n, p, ridge):
    x = np.round(random.normal(size=(n, p)), 4)
    y = (x @ random.normal(size=p) + 0.5 + random.logistic(size=n) > 0).astype(int)
    model = sklearn.linear_model.LogisticRegression(C=1 / ridge, tol=1e-14, max_iter=10_000, solver="newton-cholesky").fit(x, y)
    return {
        "x": x.tolist(), "y": y.tolist(), "ridge": ridge,
        "coefficients": model.coef_[0].tolist(), "cut": float(-model.intercept_[0]),
    }


def ordinal(random, n, p, classes):
    x = np.round(random.normal(size=(n, p)), 4)
    score = x @ random.normal(size=p) + random.logistic(size=n)
    y = np.digitize(score, np.quantile(score, np.linspace(0, 1, classes + 1)[1:-1]))
    model = OrderedModel(y, x, distr="logit").fit(method="newton", disp=False, maxiter=500, tol=1e-14)
    cuts = model.model.transform_threshold_params(model.params)[1:-1]
    return {
        "x": x.tolist(), "y": y.tolist(), "coefficients": model.params[:p].tolist(), "cuts": cuts.tolist(),
        "log_likelihood": float(model.llf),
    }


def rao_kupper(random, n, systems):
    """P(a wins) = s(d - t), P(b wins) = s(-d - t), the rest is a tie; the ridge makes the ratings unique."""
    strengths = random.normal(size=systems)
    games = []
    for _ in range(n):
        a, b = random.choice(systems, 2, replace=False)
        d = strengths[a] - strengths[b] + random.logistic()
        games.append((int(a), int(b), 2 if d > 0.6 else 0 if d < -0.6 else 1))
    ridge = 1e-3

    def loss(parameters):
        r, t = parameters[:systems], parameters[systems]
        d = np.array([r[a] - r[b] for a, b, _ in games])
        win, lose = 1 / (1 + np.exp(t - d)), 1 / (1 + np.exp(t + d))
        tie = np.maximum(1 - win - lose, 1e-300)
        p = np.select([np.array([o for *_, o in games]) == k for k in (0, 1, 2)], [lose, tie, win])
        return -np.log(p).sum() + ridge / 2 * (r @ r)

    best = scipy.optimize.minimize(loss, np.append(np.zeros(systems), 0.5), method="BFGS", options={"gtol": 1e-10})
    best = scipy.optimize.minimize(loss, best.x, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-13, "maxiter": 200_000, "maxfev": 200_000})
    return {"games": games, "ridge": ridge, "ratings": best.x[:systems].tolist(), "threshold": float(best.x[systems])}


def style(random, n, systems):
    """Wins of pairs, with the lengths of both answers standing beside who wrote them."""
    strengths = random.normal(size=systems)
    rows, y, x = [], [], []
    for _ in range(n):
        a, b = random.choice(systems, 2, replace=False)
        la, lb = int(random.integers(20, 400)), int(random.integers(20, 400))
        rows.append((int(a), int(b), la, lb))
        x.append((la - lb) / (la + lb))
    x = np.array(x)
    z = (x - x.mean()) / x.std()
    design = np.zeros((n, systems + 1))
    for i, (a, b, *_) in enumerate(rows):
        design[i, a], design[i, b] = 1, -1
    design[:, systems] = z
    y = (design[:, :systems] @ strengths + 0.7 * z + random.logistic(size=n) > 0).astype(int)
    ridge = 1e-6
    model = sklearn.linear_model.LogisticRegression(
        C=1 / ridge, fit_intercept=False, tol=1e-14, max_iter=10_000, solver="newton-cholesky").fit(design, y)
    ratings = model.coef_[0][:systems]
    return {
        "games": [(*row, int(won)) for row, won in zip(rows, y)],
        "elo": (1000 + 400 / math.log(10) * (ratings - ratings.mean())).tolist(),
        "length": float(model.coef_[0][systems]),
    }


def converged(recorded):
    """Ratings of recorded votes: what FastChat's loop comes to when it is not stopped early."""
    names = sorted({pair[side] for pair in recorded for side in ("model_a", "model_b")})
    rows, y, weights = [], [], []
    for pair in recorded:
        row = np.zeros(len(names))
        row[names.index(pair["model_a"])], row[names.index(pair["model_b"])] = 1, -1
        for won, share in {"model_a": [(1, 1)], "model_b": [(0, 1)], "tie": [(1, 0.5), (0, 0.5)]}[pair["winner"]]:
            rows.append(row), y.append(won), weights.append(pair["n"] * share)
    model = sklearn.linear_model.LogisticRegression(
        C=1e8, fit_intercept=False, tol=1e-14, max_iter=10_000, solver="newton-cholesky").fit(rows, y, sample_weight=weights)
    ratings = model.coef_[0]
    return dict(zip(names, (1000 + 400 / math.log(10) * (ratings - ratings.mean())).tolist()))


def areas(random):
    vectors = []
    for n in (12, 60):
        y = random.integers(0, 2, n)
        p = np.round(random.random(n) * 0.6 + 0.4 * y * random.random(n), 1)  # with ties
        vectors.append({"y": y.tolist(), "p": rounded(p), "auroc": float(sklearn.metrics.roc_auc_score(y, p))})
    return vectors


if __name__ == "__main__":
    random = np.random.default_rng(7)
    vectors = {
        "binary": [binary(random, 60, 3, 1.0), binary(random, 40, 8, 10.0)],
        "ordinal": [ordinal(random, 120, 2, 4), ordinal(random, 200, 3, 3)],
        "rao_kupper": rao_kupper(random, 120, 4),
        "style": style(random, 200, 5),
        "areas": areas(random),
        "converged": converged(json.loads(pathlib.Path(sys.argv[2]).read_text())["pandalm"]["pairs"]),
    }
    path = pathlib.Path(sys.argv[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"versions": VERSIONS, "vectors": vectors}) + "\n")
