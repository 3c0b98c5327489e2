"""Metrics by TensorFlow and Keras: run_metrics.py FOLDER (asked.json in, answers.json out)."""

import json
import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
import tensorflow as tf


def of_classes(count):
    """Metrics of one class of `count`, by predictions [examples, count] and class numbers."""
    return {
        "accuracy": (keras.metrics.SparseCategoricalAccuracy(), lambda p, t: (t, p)),
        "top5": (keras.metrics.SparseTopKCategoricalAccuracy(5), lambda p, t: (t, p)),
        "f1": (keras.metrics.F1Score("macro"), lambda p, t: (np.eye(count)[t], p)),
        "meanIoU": (keras.metrics.MeanIoU(count, sparse_y_pred=False), lambda p, t: (t, p)),
    }


def of_labels(_):
    return {
        "accuracy": (keras.metrics.BinaryAccuracy(), lambda p, t: (t, p)),
        "precision": (keras.metrics.Precision(), lambda p, t: (t, p)),
        "recall": (keras.metrics.Recall(), lambda p, t: (t, p)),
    }


def of_values(_):
    return {
        "mae": (keras.metrics.MeanAbsoluteError(), lambda p, t: (t, p)),
        "rmse": (keras.metrics.RootMeanSquaredError(), lambda p, t: (t, p)),
        "r2": (keras.metrics.R2Score(), lambda p, t: (t, p)),
    }


def answer(case):
    channels = case["shape"][-1]
    if case["range"]:
        images = [np.array(case[name]).reshape(-1, *case["shape"]) for name in ("predictions", "targets")]
        return {
            name: float(np.mean(of(*images, max_val=case["range"])))
            for name, of in (("ssim", tf.image.ssim), ("psnr", tf.image.psnr))
        }
    predictions = np.array(case["predictions"], dtype="float32").reshape(-1, channels)
    targets = np.array(case["targets"]).reshape(-1 if case["targetKind"] == "classes" else predictions.shape)
    kinds = {"classes": of_classes, "labels": of_labels, "values": of_values}[case["targetKind"]](channels)
    answers = {}
    for name, (metric, arrange) in kinds.items():
        if name in case["wanted"]:
            metric.update_state(*arrange(predictions, targets))
            answers[name] = float(metric.result())
    return answers


folder = Path(sys.argv[1])
asked = json.loads((folder / "asked.json").read_text())
(folder / "answers.json").write_text(json.dumps([answer(case) for case in asked]))
