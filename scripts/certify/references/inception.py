"""The Inception module as Szegedy et al. 2014 draw it (figure 2b), out of torchvision's convolutions."""

import torch
from torch import nn
from torchvision.models.googlenet import BasicConv2d


class Branches(nn.Module):
    """Runs modules side by side and joins their feature maps."""

    def __init__(self, *branches: nn.Module) -> None:
        super().__init__()
        self.branches = nn.ModuleList(branches)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        return torch.cat([branch(images) for branch in self.branches], 1)


def inception(
    channels: int, ones: int, reduce_threes: int, threes: int, reduce_fives: int, fives: int, pool: int
) -> nn.Module:
    """The numbers of filters are in the order of the paper's table 1."""
    return Branches(
        BasicConv2d(channels, ones, kernel_size=1),
        nn.Sequential(
            BasicConv2d(channels, reduce_threes, kernel_size=1),
            BasicConv2d(reduce_threes, threes, kernel_size=3, padding=1),
        ),
        nn.Sequential(
            BasicConv2d(channels, reduce_fives, kernel_size=1),
            BasicConv2d(reduce_fives, fives, kernel_size=5, padding=2),
        ),
        nn.Sequential(nn.MaxPool2d(3, 1, 1), BasicConv2d(channels, pool, kernel_size=1)),
    )
