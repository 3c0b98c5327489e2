"""What scikit-learn and scikit-image give for the cases of reference.ts: python reference.py > reference.json."""

import json
from importlib.metadata import version

import numpy as np
from skimage.metrics import peak_signal_noise_ratio, structural_similarity
from sklearn import metrics


def uniform(seed, *shape):
    """Numbers in (0, 1) by Park and Miller's generator, as in reference.ts."""
    state, values = seed, []
    for _ in range(int(np.prod(shape))):
        state = state * 16807 % 2147483647
        values.append(state / 2147483647)
    return np.array(values).reshape(shape)


def classes(seed, count, classes):
    # Few different scores, so that many are equal.
    scores = np.floor(uniform(seed, count, classes) * 8) + 1
    truth = np.floor(uniform(seed + 1, count) * classes).astype(int)
    return scores / scores.sum(1, keepdims=True), truth


def by_answer(truth, answer, average):
    scores = dict(average=average, zero_division=0)
    return {
        "accuracy": float((truth == answer).mean()),
        "precision": metrics.precision_score(truth, answer, **scores),
        "recall": metrics.recall_score(truth, answer, **scores),
        "f1": metrics.f1_score(truth, answer, **scores),
    }


def many():
    scores, truth = classes(11, 60, 4)
    answer = scores.argmax(1)
    return {
        **by_answer(truth, answer, "macro"),
        "auc": metrics.roc_auc_score(truth, scores, multi_class="ovr"),
        "perplexity": np.exp(metrics.log_loss(truth, scores)),
    }


def areas():
    """As many, as a mask."""
    scores, truth = classes(11, 60, 4)
    answer = scores.argmax(1)
    return {
        "meanIoU": metrics.jaccard_score(truth, answer, average="macro"),
        "dice": metrics.f1_score(truth, answer, average="macro"),
    }


def two():
    score, truth = np.floor(uniform(21, 50) * 8) / 8, np.floor(uniform(22, 50) * 2).astype(int)
    return {
        **by_answer(truth, (score > 0.5).astype(int), "binary"),
        "auc": metrics.roc_auc_score(truth, score),
        "averagePrecision": metrics.average_precision_score(truth, score),
    }


def labels():
    score, truth = np.floor(uniform(31, 40, 3) * 8) / 8, np.floor(uniform(32, 40, 3) * 2).astype(int)
    return {**by_answer(truth, (score > 0.5).astype(int), "micro"), "auc": metrics.roc_auc_score(truth, score)}


def values():
    truth = 1000 + uniform(41, 30, 2)
    predicted = truth + (uniform(42, 30, 2) - 0.5) / 2
    return {
        "mae": metrics.mean_absolute_error(truth, predicted),
        "rmse": metrics.root_mean_squared_error(truth.flatten(), predicted.flatten()),
        "r2": metrics.r2_score(truth, predicted),
    }


def images():
    truth = uniform(51, 2, 14, 17, 3)
    predicted = truth + (uniform(52, 2, 14, 17, 3) - 0.5) / 4
    given = dict(data_range=1, gaussian_weights=True, sigma=1.5, use_sample_covariance=False, channel_axis=-1)
    pairs = list(zip(truth, predicted))
    return {
        "ssim": np.mean([structural_similarity(*pair, **given) for pair in pairs]),
        "psnr": np.mean([peak_signal_noise_ratio(*pair, data_range=1) for pair in pairs]),
    }


cases = {each.__name__: each() for each in (many, areas, two, labels, values, images)}
sources = {name: version(name) for name in ("scikit-learn", "scikit-image")}
print(json.dumps({"sources": sources, "cases": cases}, indent=2, default=float))
