"""GoogLeNet as Szegedy et al. 2014 draw it: 5×5 filters, local response normalisation, two auxiliary heads (figure 3)."""

import torch
from torch import nn

from .inception import Branches
from .reference import Reference

# Table 1, from 3a to 5b: 1×1, 3×3 reduce, 3×3, 5×5 reduce, 5×5, pool projection. The empty rows pool.
TABLE = (
    (64, 96, 128, 16, 32, 32),
    (128, 128, 192, 32, 96, 64),
    (),
    (192, 96, 208, 16, 48, 64),
    (160, 112, 224, 24, 64, 64),
    (128, 128, 256, 24, 64, 64),
    (112, 144, 288, 32, 64, 64),
    (256, 160, 320, 32, 128, 128),
    (),
    (256, 160, 320, 32, 128, 128),
    (384, 192, 384, 48, 128, 128),
)
# The rows after which a head branches off: 4a and 4d.
HEADS = (3, 6)


def convolution(channels: int, filters: int, size: int, stride: int = 1) -> nn.Module:
    return nn.Sequential(nn.Conv2d(channels, filters, size, stride, size // 2), nn.ReLU())


def module(
    channels: int, ones: int, reduce_threes: int, threes: int, reduce_fives: int, fives: int, pool: int
) -> nn.Module:
    return Branches(
        convolution(channels, ones, 1),
        nn.Sequential(convolution(channels, reduce_threes, 1), convolution(reduce_threes, threes, 3)),
        nn.Sequential(convolution(channels, reduce_fives, 1), convolution(reduce_fives, fives, 5)),
        nn.Sequential(nn.MaxPool2d(3, 1, 1), convolution(channels, pool, 1)),
    )


def halve() -> nn.Module:
    return nn.MaxPool2d(3, 2, ceil_mode=True)


def normalise() -> nn.Module:
    # PyTorch divides α by n, Krizhevsky et al. 2012 do not.
    return nn.LocalResponseNorm(5, alpha=5 * 1e-4, beta=0.75, k=2)


def head(channels: int) -> nn.Module:
    return nn.Sequential(
        nn.AvgPool2d(5, 3),
        convolution(channels, 128, 1),
        nn.Flatten(),
        nn.Linear(4 * 4 * 128, 1024),
        nn.ReLU(),
        nn.Linear(1024, 1000),
    )


class GoogLeNet(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Sequential(
            convolution(3, 64, 7, 2),
            halve(),
            normalise(),
            convolution(64, 64, 1),
            convolution(64, 192, 3),
            normalise(),
            halve(),
        )
        self.rows, self.heads = nn.ModuleList(), nn.ModuleDict()
        channels = 192
        for place, row in enumerate(TABLE):
            self.rows.append(module(channels, *row) if row else halve())
            channels = row[0] + row[2] + row[4] + row[5] if row else channels
            if place in HEADS:
                self.heads[str(place)] = head(channels)
        self.scores = nn.Linear(channels, 1000)

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, ...]:
        maps, answers = self.stem(images), []
        for place, row in enumerate(self.rows):
            maps = row(maps)
            if place in HEADS:
                answers.append(self.heads[str(place)](maps))
        return self.scores(maps.mean((2, 3))), *answers


REFERENCES = {"googlenet-paper": Reference("PyTorch", "Szegedy et al. 2014", GoogLeNet)}
