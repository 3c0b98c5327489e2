"""The weights that models begin with: run_initial.py FOLDER; writes initial.safetensors beside each model.py below it."""

import importlib.util
import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"

import numpy as np
from safetensors.numpy import save_file

for path in sorted(Path(sys.argv[1]).glob("*/model.py")):
    spec = importlib.util.spec_from_file_location("model", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if hasattr(module, "build_model"):
        weights = {variable.path: np.asarray(variable) for variable in module.build_model().weights}
    else:
        import inspect

        import torch

        classes = [
            each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, torch.nn.Module)
        ]
        model = classes[-1]()
        module.initialise(model)
        weights = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    weights = {name: np.ascontiguousarray(value) for name, value in weights.items() if value.dtype == np.float32}
    save_file(weights, path.with_name("initial.safetensors"))
