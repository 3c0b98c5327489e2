"""Trains a small network by recipes, and follows schedules, in PyTorch and Keras: run_recipes.py FOLDER."""

import json
import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from torch.optim import lr_scheduler, swa_utils


def optimizer_torch(settings, groups):
    kind, rate = settings["kind"], settings["learningRate"]
    if kind == "sgd":
        return torch.optim.SGD(groups, lr=rate, momentum=settings["momentum"], nesterov=settings["nesterov"])
    eps = settings["epsilon"]
    if kind in ("adam", "adamW"):
        # Keras's Adam decouples its weight decay, as PyTorch's AdamW does.
        adam = torch.optim.Adam if kind == "adam" and settings["formula"] == "pytorch" else torch.optim.AdamW
        return adam(groups, lr=rate, betas=(settings["beta1"], settings["beta2"]), eps=eps)
    if kind == "rmsProp":
        return torch.optim.RMSprop(
            groups, lr=rate, alpha=settings["rho"], eps=eps, centered=settings["centered"], momentum=settings["momentum"]
        )
    if kind == "adagrad":
        return torch.optim.Adagrad(groups, lr=rate, initial_accumulator_value=settings["initial"], eps=eps)
    return torch.optim.Adadelta(groups, lr=rate, rho=settings["rho"], eps=eps)


def optimizer_keras(settings, common):
    kind = settings["kind"]
    if kind == "sgd":
        return keras.optimizers.SGD(momentum=settings["momentum"], nesterov=settings["nesterov"], **common)
    common = {**common, "epsilon": settings["epsilon"], "weight_decay": settings["weightDecay"] or None}
    if kind in ("adam", "adamW"):
        make = keras.optimizers.Adam if kind == "adam" else keras.optimizers.AdamW
        common["weight_decay"] = settings["weightDecay"]
        optimizer = make(beta_1=settings["beta1"], beta_2=settings["beta2"], **common)
    elif kind == "rmsProp":
        optimizer = keras.optimizers.RMSprop(
            rho=settings["rho"], momentum=settings["momentum"], centered=settings["centered"], **common
        )
    elif kind == "adagrad":
        optimizer = keras.optimizers.Adagrad(initial_accumulator_value=settings["initial"], **common)
    else:
        optimizer = keras.optimizers.Adadelta(rho=settings["rho"], **common)
    optimizer.exclude_from_weight_decay(var_names=["bias"])
    return optimizer


def train_torch(recipe, images, labels, start):
    """Weights and averaged weights after as many batches as there are."""
    weights = {name: torch.tensor(value, requires_grad=True) for name, value in start.items()}

    class Net(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.weights = torch.nn.ParameterDict({name.replace("/", "_"): torch.nn.Parameter(value.detach()) for name, value in weights.items()})

        def forward(self, image):
            kernel = self.weights["conv_kernel"].permute(3, 2, 0, 1)
            maps = torch.nn.functional.conv2d(image.permute(0, 3, 1, 2), kernel, self.weights["conv_bias"])
            flat = torch.tanh(maps).permute(0, 2, 3, 1).flatten(1)
            return flat @ self.weights["logits_kernel"] + self.weights["logits_bias"]

    model = Net()
    settings = recipe["optimizer"]
    groups = [
        {"params": [value for name, value in model.weights.items() if "kernel" in name], "weight_decay": settings["weightDecay"]},
        {"params": [value for name, value in model.weights.items() if "bias" in name], "weight_decay": 0.0},
    ]
    optimizer = optimizer_torch(settings, groups)
    decay = recipe.get("averaging", {}).get("decay", 0)
    averaged = swa_utils.AveragedModel(
        model, avg_fn=lambda average, weight, count: average + (weight - average) * (1 - min(decay, count / (count + 10)))
    )
    loss = torch.nn.CrossEntropyLoss(label_smoothing=recipe.get("labelSmoothing", 0.0))
    parts = recipe.get("accumulation", 1)
    clipping = recipe.get("clipping")
    for first in range(0, len(images), parts):
        optimizer.zero_grad()
        for part in range(first, first + parts):
            (loss(model(torch.tensor(images[part])), torch.tensor(labels[part]).long()) / parts).backward()
        if clipping and clipping["kind"] == "norm":
            torch.nn.utils.clip_grad_norm_(model.parameters(), clipping["limit"])
        if clipping and clipping["kind"] == "value":
            torch.nn.utils.clip_grad_value_(model.parameters(), clipping["limit"])
        optimizer.step()
        averaged.update_parameters(model)
    named = lambda net: {name: net.weights[name.replace("/", "_")].detach().numpy().copy() for name in start}
    return named(model), named(averaged.module)


def train_keras(recipe, images, labels, start):
    keras.backend.clear_session()
    model = keras.Sequential(
        [
            keras.Input(images.shape[2:]),
            keras.layers.Conv2D(start["conv/bias"].shape[0], start["conv/kernel"].shape[:2], activation="tanh", name="conv"),
            keras.layers.Flatten(),
            keras.layers.Dense(start["logits/bias"].shape[0], name="logits"),
        ]
    )
    model.set_weights([start[name] for name in ("conv/kernel", "conv/bias", "logits/kernel", "logits/bias")])
    settings = recipe["optimizer"]
    clipping = recipe.get("clipping", {"kind": None})
    common = {
        "learning_rate": settings["learningRate"],
        "global_clipnorm": clipping["limit"] if clipping["kind"] == "norm" else None,
        "clipvalue": clipping["limit"] if clipping["kind"] == "value" else None,
        "use_ema": "averaging" in recipe,
        "ema_momentum": recipe.get("averaging", {}).get("decay", 0),
        "gradient_accumulation_steps": recipe.get("accumulation"),
    }
    optimizer = optimizer_keras(settings, common)
    loss = keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=recipe.get("labelSmoothing", 0.0))
    model.compile(optimizer=optimizer, loss=loss)
    for image, label in zip(images, labels):
        model.train_on_batch(image, keras.utils.to_categorical(label, start["logits/bias"].shape[0]))
    order = ("conv/kernel", "conv/bias", "logits/kernel", "logits/bias")
    averages = getattr(optimizer, "_model_variables_moving_average", None) or model.trainable_variables
    numbers = lambda variables: {name: np.ascontiguousarray(value) for name, value in zip(order, variables)}
    return numbers(model.get_weights()), numbers([np.array(average) for average in averages])


def schedule_torch(rate, schedule, warmup_steps, total_steps, steps_per_epoch):
    """The learning rate of every step."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=rate)
    rest = total_steps - warmup_steps
    make = {
        "constant": lambda: lr_scheduler.ConstantLR(optimizer, factor=1.0),
        "cosine": lambda: lr_scheduler.CosineAnnealingLR(optimizer, T_max=rest),
        "step": lambda: lr_scheduler.StepLR(optimizer, step_size=schedule["every"] * steps_per_epoch, gamma=schedule["factor"]),
        "oneCycle": lambda: lr_scheduler.OneCycleLR(
            optimizer,
            max_lr=rate,
            total_steps=rest,
            pct_start=schedule["rise"],
            cycle_momentum=False,
            div_factor=schedule["divisor"],
            final_div_factor=schedule["finalDivisor"],
        ),
    }[schedule["kind"]]
    if warmup_steps:
        rise = lr_scheduler.LinearLR(optimizer, start_factor=1 / (warmup_steps + 1), total_iters=warmup_steps)
        scheduler = lr_scheduler.SequentialLR(optimizer, [rise, make()], milestones=[warmup_steps])
    else:
        scheduler = make()
    rates = []
    for _ in range(total_steps):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


def plateau_torch(series, schedule):
    """The share of the rate that is left after each epoch."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    scheduler = lr_scheduler.ReduceLROnPlateau(
        optimizer,
        mode="min" if schedule["watch"] == "loss" else "max",
        factor=schedule["factor"],
        patience=schedule["patience"] - 1,
        threshold=schedule["minimumImprovement"],
        threshold_mode="abs",
        cooldown=schedule["cooldown"],
        eps=0,
    )
    rates = []
    for value in series:
        scheduler.step(value)
        rates.append(optimizer.param_groups[0]["lr"])
    return rates


def keras_callback(callback):
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(1.0), loss="mse")
    callback.set_model(model)
    callback.on_train_begin()
    return model


def plateau_keras(series, schedule):
    callback = keras.callbacks.ReduceLROnPlateau(
        monitor="value",
        mode="min" if schedule["watch"] == "loss" else "max",
        factor=schedule["factor"],
        patience=schedule["patience"],
        min_delta=schedule["minimumImprovement"],
    )
    model = keras_callback(callback)
    rates = []
    for epoch, value in enumerate(series):
        callback.on_epoch_end(epoch, {"value": value})
        rates.append(float(model.optimizer.learning_rate))
    return rates


def stopping_keras(series, settings):
    """The epoch (from 1) that training ends after, and the one whose weights come back."""
    callback = keras.callbacks.EarlyStopping(
        monitor="value",
        mode="min" if settings["watch"] == "loss" else "max",
        patience=settings["patience"],
        min_delta=settings["minimumImprovement"],
        restore_best_weights=True,
    )
    model = keras_callback(callback)
    model.stop_training = False
    for epoch, value in enumerate(series):
        callback.on_epoch_end(epoch, {"value": value})
        if model.stop_training:
            break
    return [epoch + 1, callback.best_epoch + 1]


folder = Path(sys.argv[1])
asked = json.loads((folder / "asked.json").read_text())
data = load_file(folder / "data.safetensors")
images, labels = data.pop("images"), data.pop("labels")
trainers = {"torch": train_torch, "keras": train_keras}
for index, case in enumerate(asked["training"]):
    weights, averages = trainers[case["framework"]](case["recipe"], images, labels, data)
    averaged = {f"{name}:average": value for name, value in averages.items()}
    save_file({**weights, **averaged}, folder / f"{index}.safetensors")
answers = {
    "schedules": [schedule_torch(**case) for case in asked["schedules"]],
    "plateaus": [
        {"torch": plateau_torch(case["series"], case["schedule"]), "keras": plateau_keras(case["series"], case["schedule"])}
        for case in asked["plateaus"]
    ],
    "stopping": [stopping_keras(case["series"], case["settings"]) for case in asked["stopping"]],
}
(folder / "answers.json").write_text(json.dumps(answers))
