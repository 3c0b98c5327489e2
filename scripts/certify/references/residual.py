"""Residual networks for small images, and their plain twins."""

import torch
from torch import nn
from torchvision.models.resnet import BasicBlock

from .reference import Reference

WIDTHS = (16, 32, 64)


def convolution(channels: int, filters: int, stride: int) -> list[nn.Module]:
    return [nn.Conv2d(channels, filters, 3, stride, 1, bias=False), nn.BatchNorm2d(filters)]


def head() -> list[nn.Module]:
    return [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(WIDTHS[-1], 10)]


def resnet(depth: int, channels: int) -> nn.Module:
    """He et al. 2015, section 4.2, of torchvision's blocks. Where a stage begins, the shortcut is a 1×1 convolution."""
    parts: list[nn.Module] = [*convolution(channels, WIDTHS[0], 1), nn.ReLU()]
    before = WIDTHS[0]
    for filters in WIDTHS:
        for _ in range((depth - 2) // 6):
            if filters == before:
                parts.append(BasicBlock(filters, filters))
            else:
                projection = nn.Sequential(nn.Conv2d(before, filters, 1, 2, bias=False), nn.BatchNorm2d(filters))
                parts.append(BasicBlock(before, filters, 2, projection))
            before = filters
    return nn.Sequential(*parts, *head())


def plain(depth: int, channels: int) -> nn.Module:
    """The same depth and widths without shortcuts."""
    parts: list[nn.Module] = [*convolution(channels, WIDTHS[0], 1), nn.ReLU()]
    before = WIDTHS[0]
    for filters in WIDTHS:
        for _ in range((depth - 2) // 3):
            parts += [*convolution(before, filters, 1 if filters == before else 2), nn.ReLU()]
            before = filters
    return nn.Sequential(*parts, *head())


class PreActivation(nn.Module):
    """He et al. 2016, figure 4e, with a bottleneck. Where the size changes, the 1×1 shortcut reads what is activated."""

    def __init__(self, channels: int, width: int, stride: int) -> None:
        super().__init__()
        filters = 4 * width
        self.activate = nn.Sequential(nn.BatchNorm2d(channels), nn.ReLU())
        self.branch = nn.Sequential(
            nn.Conv2d(channels, width, 1, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(),
            nn.Conv2d(width, width, 3, stride, 1, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(),
            nn.Conv2d(width, filters, 1, bias=False),
        )
        self.projection = nn.Conv2d(channels, filters, 1, stride, bias=False) if channels != filters else None

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        activated = self.activate(images)
        shortcut = images if self.projection is None else self.projection(activated)
        return shortcut + self.branch(activated)


def pre_activation(depth: int) -> nn.Module:
    """He et al. 2016, appendix."""
    parts: list[nn.Module] = [nn.Conv2d(3, WIDTHS[0], 3, 1, 1, bias=False)]
    before = WIDTHS[0]
    for width in WIDTHS:
        for place in range((depth - 2) // 9):
            parts.append(PreActivation(before, width, 2 if place == 0 and width != WIDTHS[0] else 1))
            before = 4 * width
    end = [nn.BatchNorm2d(before), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(before, 10)]
    return nn.Sequential(*parts, *end)


REFERENCES = {
    "resnet-20": Reference("torchvision", "BasicBlock, 3 × 3", lambda: resnet(20, 1)),
    "resnet-56": Reference("torchvision", "BasicBlock, 3 × 9", lambda: resnet(56, 3)),
    "resnet-110": Reference("torchvision", "BasicBlock, 3 × 18", lambda: resnet(110, 3)),
    # Used, and not trained, no block is skipped.
    "stochastic-depth-resnet-110": Reference("torchvision", "BasicBlock, 3 × 18", lambda: resnet(110, 3)),
    "pre-activation-resnet-164": Reference("PyTorch", "He et al. 2016", lambda: pre_activation(164)),
    "plain-20": Reference("PyTorch", "He et al. 2015, without shortcuts", lambda: plain(20, 1)),
    "plain-56": Reference("PyTorch", "He et al. 2015, without shortcuts", lambda: plain(56, 3)),
}
