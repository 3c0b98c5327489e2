"""Runs references on recorded inputs with the weights of drawings: certify.py FOLDER, one network a sub-folder.

A sub-folder has the generated PyTorch code with its weights, the inputs, and bears the name of a network. The answers of
the code and of the reference are written beside them, with what the reference is; or what went wrong.
"""

import json
import sys
import traceback
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from torch import nn

from moving import NoLayer, move, record

try:
    from references import REFERENCES
except ModuleNotFoundError as missing:
    sys.exit(f"This Python has no {missing.name}, which references are made of. Run: node scripts/parity-venv.mjs")

sys.path.append(str(Path(__file__).parents[2] / "test/parity"))
from run_pytorch import channels_first, channels_last, generated_model  # noqa: E402


def answers(answer: object, axes: list[str], name: str) -> dict[str, np.ndarray]:
    outputs = answer if isinstance(answer, (list, tuple)) else [answer]
    return {
        f"{name}{index}": channels_last(output, each)
        for index, (output, each) in enumerate(zip(outputs, axes, strict=True))
    }


def count(model: nn.Module) -> int:
    """Trainable parameters. PyTorch's LSTM has two biases, of which only the sum matters: one counts."""
    second = {
        parameter
        for layer in model.modules()
        if isinstance(layer, (nn.LSTM, nn.RNN))
        for name, parameter in layer.named_parameters()
        if name.startswith("bias_hh")
    }
    return sum(parameter.numel() for parameter in model.parameters() if parameter not in second)


def certify(case: Path) -> None:
    made = REFERENCES.get(case.name)
    if made is None:
        raise KeyError(f"scripts/certify/references has no reference for {case.name}. Add a line.")
    drawn = generated_model(case)
    recorded = load_file(case / "inputs.safetensors")
    axes = json.loads((case / "axes.json").read_text())
    inputs = [channels_first(recorded[f"input{index}"], each) for index, each in enumerate(axes["inputs"])]
    code, calls = record(drawn, inputs)
    reference = made.build().eval()
    answer = move(calls, reference, inputs)
    outputs = {**answers(code, axes["outputs"], "code"), **answers(answer, axes["outputs"], "output")}
    save_file(outputs, case / "outputs.safetensors")
    facts = {
        "reference": made.name,
        "package": made.package,
        "version": made.version(),
        "parameters": count(reference),
    }
    (case / "facts.json").write_text(json.dumps(facts))


for folder in sorted(each for each in Path(sys.argv[1]).iterdir() if each.is_dir()):
    try:
        certify(folder)
    except (NoLayer, KeyError) as problem:
        (folder / "error.txt").write_text(str(problem.args[0]))
    except Exception:
        (folder / "error.txt").write_text(traceback.format_exc())
