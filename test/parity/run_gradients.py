"""Gradients of generated models: run_gradients.py KERAS PYTORCH, each a folder of cases, as `exports.ts` writes them.

The loss is the mean square of all that comes out. Beside each model the gradients lie in gradients.safetensors: of the weights,
under the names of their file, and of the inputs. Keras models are also saved and loaded again.
"""

import importlib.util
import inspect
import os
import sys
import traceback
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
import tensorflow as tf
import torch
from safetensors.numpy import load_file, save_file


def load(case: Path):
    spec = importlib.util.spec_from_file_location("model", case / "model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    recorded = load_file(case / "inputs.safetensors")
    return module, [recorded[f"input{index}"] for index in range(len(recorded))]


def run_keras(case: Path) -> None:
    module, arrays = load(case)
    model = module.build_model()
    module.load_weights(model, str(case / "model.safetensors"))
    inputs = [tf.constant(array) for array in arrays]
    variables = {f"{layer.name}/{each.name}": each for layer in model.layers for each in layer.trainable_variables}
    with tf.GradientTape() as tape:
        tape.watch(inputs)
        result = model(inputs if len(inputs) > 1 else inputs[0], training=False)
        loss = tf.reduce_mean(tf.square(result))
    slopes, arriving = tape.gradient(loss, [[each.value for each in variables.values()], inputs])
    gradients = dict(zip(variables, slopes)) | {f"input{index}": each for index, each in enumerate(arriving)}
    model.save(case / "model.keras")
    restored = keras.saving.load_model(case / "model.keras")
    again = restored(inputs if len(inputs) > 1 else inputs[0], training=False)
    gradients["restored"] = again - result
    save(case, {name: np.ascontiguousarray(each) for name, each in gradients.items()})


def run_pytorch(case: Path) -> None:
    module, arrays = load(case)
    classes = [each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, torch.nn.Module)]
    model = classes[-1]()
    module.load_weights(model, str(case / "model.safetensors"))
    model.eval()
    inputs = [torch.tensor(array, requires_grad=True) for array in arrays]
    model(*inputs).square().mean().backward()
    gradients = dict(model.named_parameters()) | {f"input{index}": each for index, each in enumerate(inputs)}
    save(case, {name: each.grad.numpy() for name, each in gradients.items()})


def save(case: Path, gradients: dict) -> None:
    save_file(gradients, case / "gradients.safetensors")


for run, folder in zip((run_keras, run_pytorch), sys.argv[1:]):
    for case in sorted(Path(folder).iterdir()):
        try:
            run(case)
        except Exception:
            (case / "error.txt").write_text(traceback.format_exc())
