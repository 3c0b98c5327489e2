"""Runs exported models on raw pixels, through the preprocessing that came with them: run_preprocessing.py FOLDER."""

import importlib.util
import inspect
import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy as np
import torch
from safetensors.numpy import load_file, save_file

folder = Path(sys.argv[1])
pixels = load_file(folder / "pixels.safetensors")["pixels"]


def load(target: str):
    spec = importlib.util.spec_from_file_location(target, folder / target / "model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run_keras() -> np.ndarray:
    module = load("keras")
    model = module.build_model()
    module.load_weights(model, str(folder / "keras" / "model.safetensors"))
    return np.asarray(model(module.preprocess(pixels), training=False))


def run_pytorch() -> np.ndarray:
    module = load("pytorch")
    classes = [each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, torch.nn.Module)]
    model = classes[-1]()
    module.load_weights(model, str(folder / "pytorch" / "model.safetensors"))
    model.eval()
    with torch.no_grad():
        return model(module.preprocess(torch.from_numpy(pixels).permute(0, 3, 1, 2))).numpy()


save_file({"keras": run_keras(), "pytorch": run_pytorch()}, folder / "outputs.safetensors")
