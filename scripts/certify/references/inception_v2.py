"""Inception v2 as Ioffe & Szegedy 2015 tabulate it (figure 5): GoogLeNet with batch normalisation.

Convolutions have no bias, which normalisation would take away, and where the image is halved it is padded as TensorFlow does.
"""

from timm.layers import create_pool2d
from torch import nn

from .inception import Branches
from .reference import Reference
from .same import Same

# Columns of figure 5: 1×1; 3×3 reduce, 3×3; double 3×3 reduce, double 3×3; how it pools, and the projection after it.
# Without 1×1 filters and projection a module halves the image.
TABLE = (
    (64, 64, 64, 64, 96, "avg", 32),
    (64, 64, 96, 64, 96, "avg", 64),
    (0, 128, 160, 64, 96, "max", 0),
    (224, 64, 96, 96, 128, "avg", 128),
    (192, 96, 128, 96, 128, "avg", 128),
    (160, 128, 160, 128, 160, "avg", 128),
    (96, 128, 192, 160, 192, "avg", 128),
    (0, 128, 192, 192, 256, "max", 0),
    (352, 192, 320, 160, 224, "avg", 128),
    (352, 192, 320, 192, 224, "max", 128),
)


def convolution(channels: int, filters: int, size: int = 1, stride: int = 1) -> nn.Module:
    return nn.Sequential(
        Same(channels, filters, size, stride),
        nn.BatchNorm2d(filters, eps=1e-3),
        nn.ReLU(),
    )


def module(
    channels: int, ones: int, reduce_threes: int, threes: int, reduce_twice: int, twice: int, pool: str, after: int
) -> nn.Module:
    stride = 1 if ones else 2
    pooling = create_pool2d(pool, 3, stride, padding="same")
    return Branches(
        *([convolution(channels, ones)] if ones else []),
        nn.Sequential(convolution(channels, reduce_threes), convolution(reduce_threes, threes, 3, stride)),
        nn.Sequential(
            convolution(channels, reduce_twice),
            convolution(reduce_twice, twice, 3),
            convolution(twice, twice, 3, stride),
        ),
        nn.Sequential(pooling, convolution(channels, after)) if after else pooling,
    )


def inception_v2() -> nn.Module:
    layers = [
        convolution(3, 64, 7, 2),
        create_pool2d("max", 3, 2, padding="same"),
        convolution(64, 64),
        convolution(64, 192, 3),
        create_pool2d("max", 3, 2, padding="same"),
    ]
    channels = 192
    for row in TABLE:
        layers.append(module(channels, *row))
        ones, _, threes, _, twice, _, after = row
        channels = ones + threes + twice + (after or channels)
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, 1000))


REFERENCES = {"inception-v2": Reference("PyTorch", "Ioffe & Szegedy 2015", inception_v2)}
