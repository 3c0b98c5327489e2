"""Moves the weights of a PyTorch model into another that has the same layers under other names and in another order.

A layer of the other model gets the weights of the layer that has equal tensors and, when both models run on the same
inputs, receives the same values. Where several do, each is tried: a wrong one shows in what later layers receive.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import nn

# So many values of what a layer receives are compared, evenly spread.
SAMPLES = 4096
# The largest difference of the same values, relative to the largest of them.
TOLERANCE = 1e-3


class NoLayer(Exception):
    """No layer of the drawing is left that receives what a layer of the reference receives.

    `filled`: how many layers of the reference had got weights by then.
    """

    def __init__(self, message: str, filled: int) -> None:
        super().__init__(message)
        self.filled = filled


@dataclass
class Call:
    """A layer with its name and what it received when it ran first."""

    name: str
    layer: nn.Module
    received: list[torch.Tensor]


# Generated modules whose tensors a reference has under other names or transposed.
FORMS: dict[str, Callable[[nn.Module], dict[str, torch.Tensor]]] = {
    "GraphConvolution": lambda layer: {"bias": layer.bias, "lin.weight": layer.weight.mT},
}


def tensors_of(layer: nn.Module) -> dict[str, torch.Tensor]:
    """Weights and running statistics by name."""
    form = FORMS.get(type(layer).__name__)
    if form:
        return form(layer)
    state = layer.state_dict()
    return {name: tensor for name, tensor in state.items() if not name.endswith("num_batches_tracked")}


def layers_of(model: nn.Module, name: str = "") -> Iterator[tuple[str, nn.Module]]:
    """The outermost modules that own tensors themselves: a MultiheadAttention is one layer, with the Linear inside."""
    if any(True for _ in model.parameters(recurse=False)) or any(True for _ in model.buffers(recurse=False)):
        yield name, model
        return
    for child, module in model.named_children():
        yield from layers_of(module, f"{name}.{child}" if name else child)


def signature(layer: nn.Module) -> tuple:
    """Names and sizes of the tensors. A 1×1 convolution and a dense layer are the same."""
    return tuple(sorted((name, squeezed(tensor.shape)) for name, tensor in tensors_of(layer).items()))


def squeezed(shape: torch.Size) -> tuple[int, ...]:
    return tuple(size for size in shape if size != 1)


def summary(given: tuple) -> list[torch.Tensor]:
    tensors = [each for each in given if isinstance(each, torch.Tensor)]
    return [each.flatten()[:: max(1, each.numel() // SAMPLES)].clone() for each in tensors]


def is_same(left: list[torch.Tensor], right: list[torch.Tensor]) -> bool:
    return len(left) == len(right) and all(
        mine.shape == theirs.shape and bool((mine - theirs).abs().max() <= TOLERANCE * mine.abs().max())
        for mine, theirs in zip(left, right, strict=True)
    )


@contextmanager
def before_layers(model: nn.Module, act: Callable[[str, nn.Module, tuple], None]) -> Iterator[None]:
    """Calls `act` with each layer and what it receives, before it runs."""
    hooks = [
        layer.register_forward_pre_hook(lambda module, given, name=name: act(name, module, given))
        for name, layer in layers_of(model)
    ]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


def record(model: nn.Module, inputs: list[torch.Tensor]) -> tuple[object, list[Call]]:
    """What the model answers, and its layers in the order in which they ran."""
    calls: dict[nn.Module, Call] = {}

    def note(name: str, layer: nn.Module, given: tuple) -> None:
        calls.setdefault(layer, Call(name, layer, summary(given)))

    with torch.no_grad(), before_layers(model, note):
        return model(*inputs), list(calls.values())


def move(calls: list[Call], reference: nn.Module, inputs: list[torch.Tensor]) -> object:
    """Gives the reference the weights of the recorded layers while it runs.

    Returns what it answers. Raises NoLayer where it has a layer that the recorded model has not, or the other way around:
    of several attempts that of the one that came farthest.
    """
    choices: list[list[int]] = []
    farthest: NoLayer | None = None
    while True:
        try:
            return attempt(calls, reference, inputs, choices)
        except NoLayer as failure:
            if farthest is None or failure.filled > farthest.filled:
                farthest = failure
            while choices and choices[-1][0] + 1 == choices[-1][1]:
                choices.pop()
            if not choices:
                raise farthest from None
            choices[-1][0] += 1


def attempt(calls: list[Call], reference: nn.Module, inputs: list[torch.Tensor], choices: list[list[int]]) -> object:
    """One run. `choices` says which of several fitting layers is taken, and of how many; it grows with what is met."""
    free = list(calls)
    filled: set[nn.Module] = set()
    met = 0

    def fill(name: str, layer: nn.Module, given: tuple) -> None:
        nonlocal met
        if layer in filled:
            return
        wanted, received = signature(layer), summary(given)
        alike = [call for call in free if signature(call.layer) == wanted]
        fitting = [call for call in alike if is_same(call.received, received)]
        if not fitting:
            others = ", ".join(call.name for call in alike) or "none"
            raise NoLayer(
                f"The reference's {name} {wanted} has no equal in the drawing: of the layers that are left, "
                f"those with equal weights ({others}) receive other values. Compare what comes before it in both.",
                len(filled),
            )
        if len(fitting) > 1:
            if met == len(choices):
                choices.append([0, len(fitting)])
            chosen = fitting[choices[met][0]]
            met += 1
        else:
            chosen = fitting[0]
        for tensor, value in zip(*in_pairs(layer, chosen.layer), strict=True):
            tensor.copy_(value.reshape(tensor.shape))
        free.remove(chosen)
        filled.add(layer)

    with torch.no_grad(), before_layers(reference, fill):
        answer = reference(*inputs)
    # What learns nothing, such as a fixed filter, may be written otherwise: the answers say whether it is the same.
    free = [call for call in free if any(True for _ in call.layer.parameters())]
    if free:
        raise NoLayer(f"The drawing has layers that the reference has not: {', '.join(call.name for call in free)}.", len(filled))
    return answer


def in_pairs(layer: nn.Module, chosen: nn.Module) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
    mine, theirs = tensors_of(layer), tensors_of(chosen)
    return [mine[name] for name in sorted(mine)], [theirs[name] for name in sorted(mine)]
