"""Runs generated Keras models on recorded inputs: run_keras.py FOLDER, one case a sub-folder."""

import importlib.util
import os
import sys
import traceback
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
from safetensors.numpy import load_file, save_file


def run(case: Path) -> None:
    keras.backend.clear_session()
    spec = importlib.util.spec_from_file_location("model", case / "model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    model = module.build_model()
    if (case / "model.safetensors").exists():
        module.load_weights(model, str(case / "model.safetensors"))
    recorded = load_file(case / "inputs.safetensors")
    inputs = [recorded[f"input{index}"] for index in range(len(recorded))]
    outputs = model(inputs if len(inputs) > 1 else inputs[0], training=False)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    result = {f"output{index}": np.ascontiguousarray(output) for index, output in enumerate(outputs)}
    result["parameters"] = np.array([model.count_params()], dtype=np.int32)
    save_file(result, case / "outputs.safetensors")


for folder in sorted(Path(sys.argv[1]).iterdir()):
    try:
        run(folder)
    except Exception:
        (folder / "error.txt").write_text(traceback.format_exc())
