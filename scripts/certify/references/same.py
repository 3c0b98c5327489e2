"""Convolutions and poolings that pad as TensorFlow's "same" does.

timm's convolutions pad inside of the layer. Layers are compared by what they receive, and generated code pads before a layer
where one side gets more than the other. timm's average pooling counts what is padded, TensorFlow's does not.
"""

import torch
import torch.nn.functional as F
from timm.layers import AvgPool2dSame, Conv2dSame, get_same_padding
from torch import nn


def sides(images: torch.Tensor, size: int, stride: int) -> tuple[int, int, int, int]:
    """Left, right, top and bottom, as `F.pad` takes them."""
    rows, columns = (get_same_padding(extent, size, stride, 1) for extent in images.shape[-2:])
    return columns // 2, columns - columns // 2, rows // 2, rows - rows // 2


class Same(nn.Module):
    """A convolution after its padding."""

    def __init__(self, channels: int, filters: int, size: int, stride: int = 1, groups: int = 1) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(channels, filters, size, stride, groups=groups, bias=False)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        left, right, top, bottom = sides(images, self.convolution.kernel_size[0], self.convolution.stride[0])
        is_even = left == right and top == bottom
        self.convolution.padding = (top, left) if is_even else (0, 0)
        return self.convolution(images if is_even else F.pad(images, (left, right, top, bottom)))


class SameAverage(nn.Module):
    """Average pooling of what is there."""

    def __init__(self, size: int, stride: int) -> None:
        super().__init__()
        self.size, self.stride = size, stride

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        padding = sides(images, self.size, self.stride)
        sums, shares = (
            F.avg_pool2d(F.pad(each, padding), self.size, self.stride) for each in (images, torch.ones_like(images))
        )
        return sums / shares


def padded_as_tensorflow(model: nn.Module) -> nn.Module:
    """The model with those of timm replaced by these."""
    for module in list(model.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, Conv2dSame):
                size, stride = child.kernel_size[0], child.stride[0]
                setattr(module, name, Same(child.in_channels, child.out_channels, size, stride, child.groups))
            elif isinstance(child, AvgPool2dSame):
                setattr(module, name, SameAverage(child.kernel_size[0], child.stride[0]))
    return model
