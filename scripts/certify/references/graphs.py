"""Networks that read graphs."""

import itertools

import torch
from torch import nn
from torch_geometric.nn import DenseGCNConv

from .reference import Reference


class Graph(nn.Module):
    """Kipf & Welling 2017: graph convolutions, then the scores of each node."""

    def __init__(self, features: int, units: int, convolutions: int, scores: int) -> None:
        super().__init__()
        sizes = [features, *[units] * convolutions]
        self.mixes = nn.ModuleList(DenseGCNConv(*pair) for pair in itertools.pairwise(sizes))
        self.scores = nn.Linear(units, scores)

    def forward(self, features: torch.Tensor, graph: torch.Tensor) -> torch.Tensor:
        for mix in self.mixes:
            features = mix(features, graph).relu()
        return self.scores(features)


REFERENCES = {
    "communities": Reference("PyTorch Geometric", "DenseGCNConv", lambda: Graph(6, 16, 2, 3)),
    "karate-club": Reference("PyTorch Geometric", "DenseGCNConv", lambda: Graph(2, 8, 3, 2)),
}
