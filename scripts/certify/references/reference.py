"""What a network of the gallery is compared with."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version

from torch import nn

# What pip calls packages whose names differ.
DISTRIBUTIONS = {"PyTorch": "torch", "PyTorch Geometric": "torch_geometric"}


@dataclass(frozen=True)
class Reference:
    # The package that has it; for what is written here, the one whose layers it is made of.
    package: str
    # Its name there, or the paper that it follows.
    name: str
    # Makes the model. It takes images channels first, and the inputs and outputs in the order of the drawing's.
    build: Callable[[], nn.Module]

    def version(self) -> str:
        return version(DISTRIBUTIONS.get(self.package, self.package))
