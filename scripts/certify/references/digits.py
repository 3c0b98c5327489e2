"""Networks that read digits."""

import torch
from torch import nn

from .inception import inception
from .reference import Reference


def lenet5() -> nn.Module:
    """LeCun et al. 1998, figure 2, on 28×28: C1 pads, so that the rest is as on 32×32."""
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2),
        nn.Tanh(),
        nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5),
        nn.Tanh(),
        nn.AvgPool2d(2),
        nn.Flatten(),
        nn.Linear(400, 120),
        nn.Tanh(),
        nn.Linear(120, 84),
        nn.Tanh(),
        nn.Linear(84, 10),
    )


def small_cnn() -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding="same"),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding="same"),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(7 * 7 * 32, 64),
        nn.ReLU(),
        nn.Dropout(0.3),
        nn.Linear(64, 10),
    )


def dense_digits() -> nn.Module:
    """Nielsen 2015, chapter 1: 784–30–10. The loss has the softmax."""
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 30), nn.Sigmoid(), nn.Linear(30, 10))


class SmallInception(nn.Module):
    """Szegedy et al. 2014 in small, with 5×5 filters as in the paper, batch normalisation, and two auxiliary heads or none."""

    def __init__(self, auxiliary: bool) -> None:
        super().__init__()
        self.stem = nn.Conv2d(1, 16, 3, padding="same")
        self.pool = nn.MaxPool2d(3, 2, ceil_mode=True)
        self.first = inception(16, 8, 12, 16, 4, 8, 8)
        self.second = inception(40, 16, 16, 24, 4, 8, 8)
        self.third = inception(56, 24, 24, 48, 6, 12, 12)
        self.scores = nn.Linear(96, 10)
        self.auxiliary = nn.ModuleList([nn.Linear(40, 10), nn.Linear(56, 10)] if auxiliary else [])

    def forward(self, images: torch.Tensor) -> torch.Tensor | tuple[torch.Tensor, ...]:
        first = self.first(self.pool(self.stem(images).relu()))
        second = self.second(first)
        scores = self.scores(self.third(self.pool(second)).mean((2, 3)))
        if not self.auxiliary:
            return scores
        heads = zip(self.auxiliary, (first, second), strict=True)
        return scores, *(head(maps.mean((2, 3))) for head, maps in heads)


REFERENCES = {
    "lenet-5": Reference("PyTorch", "LeCun et al. 1998", lenet5),
    "small-cnn": Reference("PyTorch", "two convolutions", small_cnn),
    "dense-digits": Reference("PyTorch", "Nielsen 2015", dense_digits),
    "inception-digits": Reference("PyTorch", "Szegedy et al. 2014 in small", lambda: SmallInception(auxiliary=False)),
    "googlenet-digits": Reference("PyTorch", "Szegedy et al. 2014 in small", lambda: SmallInception(auxiliary=True)),
}
