"""Value and gradient of losses in PyTorch and Keras: run_losses.py FOLDER (asked.json in, answers.json out)."""

import json
import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
import tensorflow as tf
import torch
from torch.nn import functional as F


def flat_mean(losses):
    """The mean of each example."""
    return losses.reshape(losses.shape[0], -1).mean(1)


def one_hot(case, target):
    """The target in the shape of the output."""
    if case["targetKind"] != "classes":
        return target
    if case["shape"][-1] == 1:
        return target[..., None]
    return np.eye(case["shape"][-1])[target.astype(int)]


def torch_loss(case, scores, target, weights):
    kind, given = case["recipe"]["kind"], case["recipe"]
    smooth = given.get("labelSmoothing", 0)
    vector = torch.tensor(one_hot(case, target))
    if kind == "crossEntropy":
        channels_first, classes = scores.movedim(-1, 1), torch.tensor(target).long()
        each = F.cross_entropy(channels_first, classes, label_smoothing=smooth, reduction="none")
        return flat_mean(each if weights is None else each * weights[classes])
    if kind == "binaryCrossEntropy":
        each = F.binary_cross_entropy_with_logits(scores, vector * (1 - smooth) + smooth / 2, reduction="none")
        if weights is not None:
            each = each * (weights[vector.long()] if case["targetKind"] == "classes" else weights)
        return flat_mean(each)
    if kind == "meanSquaredError":
        return flat_mean(F.mse_loss(scores, vector, reduction="none"))
    if kind == "meanAbsoluteError":
        return flat_mean(F.l1_loss(scores, vector, reduction="none"))
    if kind == "huber":
        return flat_mean(F.huber_loss(scores, vector, delta=given["delta"], reduction="none"))
    if kind == "klDivergence":
        return flat_mean(F.kl_div(F.log_softmax(scores, -1), vector, reduction="none").sum(-1))
    if kind == "dice":
        many = case["targetKind"] == "classes" and scores.shape[-1] > 1
        chances = torch.softmax(scores, -1) if many else torch.sigmoid(scores)
        rows = lambda value: value.reshape(value.shape[0], -1, value.shape[-1])
        chances, vector = rows(chances), rows(vector)
        top = 2 * (chances * vector).sum(1) + given["smooth"]
        return 1 - (top / (chances.sum(1) + vector.sum(1) + given["smooth"])).mean(-1)
    return None


def keras_loss(case, scores, target, weights):
    kind, given = case["recipe"]["kind"], case["recipe"]
    if weights is not None and kind != "focal":
        return None
    many = case["targetKind"] == "classes" and case["shape"][-1] > 1
    vector = tf.constant(one_hot(case, target))
    smooth = given.get("labelSmoothing", 0)
    if kind == "crossEntropy":
        each = keras.losses.categorical_crossentropy(vector, scores, from_logits=True, label_smoothing=smooth)
    elif kind == "binaryCrossEntropy":
        each = keras.losses.binary_crossentropy(vector, scores, from_logits=True, label_smoothing=smooth)
    elif kind == "focal" and many:
        each = keras.losses.categorical_focal_crossentropy(
            vector, scores, alpha=given["alpha"], gamma=given["gamma"], from_logits=True
        )
    elif kind == "focal":
        # Keras averages over the last axis.
        each = keras.losses.binary_focal_crossentropy(
            vector[..., None], scores[..., None], apply_class_balancing=True, alpha=given["alpha"], gamma=given["gamma"], from_logits=True
        )
    elif kind == "meanSquaredError":
        each = keras.losses.mean_squared_error(vector, scores)
    elif kind == "meanAbsoluteError":
        each = keras.losses.mean_absolute_error(vector, scores)
    elif kind == "huber":
        each = keras.losses.huber(vector, scores, delta=given["delta"])
    elif kind == "klDivergence":
        each = keras.losses.kl_divergence(vector, tf.nn.softmax(scores))
    elif kind == "hinge":
        each = keras.losses.categorical_hinge(vector, scores) if many else keras.losses.hinge(vector, scores)
    else:
        return None
    if weights is not None:
        by_class = weights.numpy()[target.astype(int)].reshape(each.shape) if case["targetKind"] == "classes" else weights
        each = each * tf.constant(by_class)
    return tf.reduce_mean(tf.reshape(each, [each.shape[0], -1]), 1)


def answer(case):
    shape = case["shape"]
    scores = np.array(case["scores"]).reshape(shape)
    target = np.array(case["target"], dtype=np.float64)
    target = target.reshape(shape[:-1] if case["targetKind"] == "classes" else shape)
    weights = None if case.get("classWeights") is None else torch.tensor(case["classWeights"])
    answers = {}
    leaf = torch.tensor(scores, requires_grad=True)
    losses = torch_loss(case, leaf, target, weights)
    if losses is not None:
        losses.mean().backward()
        answers["torch"] = {"losses": losses.tolist(), "gradient": leaf.grad.flatten().tolist()}
    variable = tf.Variable(scores)
    with tf.GradientTape() as tape:
        losses = keras_loss(case, variable, target, weights)
        mean = None if losses is None else tf.reduce_mean(losses)
    if losses is not None:
        gradient = tape.gradient(mean, variable)
        answers["keras"] = {"losses": losses.numpy().tolist(), "gradient": gradient.numpy().flatten().tolist()}
    return answers


keras.config.set_floatx("float64")
torch.set_default_dtype(torch.float64)
folder = Path(sys.argv[1])
asked = json.loads((folder / "asked.json").read_text())
(folder / "answers.json").write_text(json.dumps([answer(case) for case in asked]))
