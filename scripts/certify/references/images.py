"""Networks that make an image of an image, or score its pixels."""

import torch
from torch import nn

from .reference import Reference


def srcnn() -> nn.Module:
    """Dong et al. 2014, 9–1–5."""
    return nn.Sequential(
        nn.Upsample(scale_factor=2, mode="bilinear"),
        nn.Conv2d(1, 64, 9, padding=4),
        nn.ReLU(),
        nn.Conv2d(64, 32, 1),
        nn.ReLU(),
        nn.Conv2d(32, 1, 5, padding=2),
    )


def espcn() -> nn.Module:
    """Shi et al. 2016, section 3.1."""
    return nn.Sequential(
        nn.Conv2d(1, 64, 5, padding=2),
        nn.Tanh(),
        nn.Conv2d(64, 32, 3, padding=1),
        nn.Tanh(),
        nn.Conv2d(32, 4, 3, padding=1),
        nn.PixelShuffle(2),
    )


class Dilated(nn.Module):
    """Halves the image, sees far with dilated filters, enlarges, and looks at the input again.

    The convolution that halves pads as TensorFlow's "same": behind alone.
    """

    def __init__(self, filters: tuple[int, int, int, int], outputs: int) -> None:
        super().__init__()
        first, half, wide, last = filters
        self.far = nn.Sequential(
            nn.Conv2d(1, first, 3, padding=1),
            nn.ReLU(),
            nn.ZeroPad2d((0, 1, 0, 1)),
            nn.Conv2d(first, half, 3, 2),
            nn.ReLU(),
            nn.Conv2d(half, wide, 3, padding=2, dilation=2),
            nn.ReLU(),
            nn.Conv2d(wide, wide, 3, padding=4, dilation=4),
            nn.ReLU(),
            nn.Upsample(scale_factor=2),
        )
        self.near = nn.Sequential(
            nn.Conv2d(wide + 1, last, 3, padding=1), nn.ReLU(), nn.Conv2d(last, outputs, 3, padding=1)
        )

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        return self.near(torch.cat([self.far(images), images], 1))


class FCN(nn.Module):
    """Long et al. 2015, figure 3, with three levels and batch normalisation with Keras's ε."""

    def __init__(self) -> None:
        super().__init__()
        widths = (3, 24, 48, 96)
        self.stages = nn.ModuleList(
            nn.Sequential(
                nn.Conv2d(before, filters, 3, padding=1, bias=False),
                nn.BatchNorm2d(filters, eps=1e-3),
                nn.ReLU(),
                nn.MaxPool2d(2),
            )
            for before, filters in zip(widths[:-1], widths[1:], strict=True)
        )
        self.coarse = nn.Sequential(nn.Conv2d(96, 128, 3, padding=1), nn.ReLU(), nn.Conv2d(128, 4, 1))
        self.middle, self.fine = nn.Conv2d(48, 4, 1), nn.Conv2d(24, 4, 1)
        self.enlarge = nn.ModuleList(nn.ConvTranspose2d(4, 4, 4, 2, 1) for _ in range(3))

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        first, second, third = self.stages
        enlarge2, enlarge1, enlarge0 = self.enlarge
        fine = first(images)
        middle = second(fine)
        scores = self.coarse(third(middle))
        scores = enlarge2(scores) + self.middle(middle)
        return enlarge0(enlarge1(scores) + self.fine(fine))


REFERENCES = {
    "fcn-shapes": Reference("PyTorch", "Long et al. 2015 in small", FCN),
    "srcnn": Reference("PyTorch", "Dong et al. 2014", srcnn),
    "espcn": Reference("PyTorch", "Shi et al. 2016", espcn),
    "colourise": Reference("PyTorch", "dilated filters", lambda: Dilated((16, 32, 48, 32), 3)),
    "inpaint": Reference("PyTorch", "dilated filters", lambda: Dilated((16, 32, 32, 16), 1)),
}
