"""Runs generated PyTorch models on recorded inputs: run_pytorch.py FOLDER, one case a sub-folder."""

import importlib.util
import inspect
import json
import sys
import traceback
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from torch import nn


def channels_first(array: np.ndarray, axes: str) -> torch.Tensor:
    tensor = torch.from_numpy(array)
    return tensor.movedim(-1, 1) if axes == "image" else tensor


def channels_last(tensor: torch.Tensor, axes: str) -> np.ndarray:
    moved = tensor.movedim(1, -1) if axes == "image" else tensor
    return np.ascontiguousarray(moved.numpy())


def generated_model(case: Path) -> nn.Module:
    """The model of generated code, with its weights where it has some, ready to predict."""
    spec = importlib.util.spec_from_file_location("model", case / "model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    # The model's own class stands last in the file.
    classes = [each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, nn.Module)]
    model = classes[-1]()
    if (case / "model.safetensors").exists():
        module.load_weights(model, str(case / "model.safetensors"))
    return model.eval()


def run(case: Path) -> None:
    model = generated_model(case)
    recorded = load_file(case / "inputs.safetensors")
    axes = json.loads((case / "axes.json").read_text())
    inputs = [channels_first(recorded[f"input{index}"], each) for index, each in enumerate(axes["inputs"])]
    with torch.no_grad():
        outputs = model(*inputs)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    result = {
        f"output{index}": channels_last(output, each)
        for index, (output, each) in enumerate(zip(outputs, axes["outputs"], strict=True))
    }
    count = sum(parameter.numel() for parameter in model.parameters())
    saved = {name for name in model.state_dict() if not name.endswith("num_batches_tracked")}
    count += sum(buffer.numel() for name, buffer in model.named_buffers() if name in saved)
    result["parameters"] = np.array([count], dtype=np.int32)
    save_file(result, case / "outputs.safetensors")


if __name__ == "__main__":
    for folder in sorted(Path(sys.argv[1]).iterdir()):
        try:
            run(folder)
        except Exception:
            (folder / "error.txt").write_text(traceback.format_exc())
