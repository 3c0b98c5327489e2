"""Networks that read graphs."""

import torch
from torch import nn
from torch_geometric.nn import DenseGCNConv

from .reference import Reference


class Communities(nn.Module):
    """Kipf & Welling 2017: two graph convolutions, then the scores of each node."""

    def __init__(self) -> None:
        super().__init__()
        self.mix1, self.mix2 = DenseGCNConv(6, 16), DenseGCNConv(16, 16)
        self.scores = nn.Linear(16, 3)

    def forward(self, features: torch.Tensor, graph: torch.Tensor) -> torch.Tensor:
        mixed = self.mix1(features, graph).relu()
        return self.scores(self.mix2(mixed, graph).relu())


REFERENCES = {"communities": Reference("PyTorch Geometric", "DenseGCNConv", Communities)}
