"""Says what each layer of generated Keras models gives: run_shapes.py FOLDER, one case a sub-folder."""

import importlib.util
import json
import os
import sys
import traceback
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras


def shapes(case: Path) -> dict[str, list[int]]:
    """By the layer's name, without the batch; layers that are called more than once are left out."""
    keras.backend.clear_session()
    spec = importlib.util.spec_from_file_location("model", case / "model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    once = [layer for layer in module.build_model().layers if len(layer._inbound_nodes) == 1]
    return {layer.name: list(layer.output.shape[1:]) for layer in once}


for folder in sorted(Path(sys.argv[1]).iterdir()):
    try:
        (folder / "shapes.json").write_text(json.dumps(shapes(folder)))
    except Exception:
        (folder / "error.txt").write_text(traceback.format_exc())
