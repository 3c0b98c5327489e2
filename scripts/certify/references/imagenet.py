"""Networks of papers that no package has as they were published."""

from torch import nn

from .reference import Reference


def classifier() -> list[nn.Module]:
    return [
        nn.Flatten(),
        nn.Linear(6 * 6 * 256, 4096),
        nn.ReLU(),
        nn.Dropout(),
        nn.Linear(4096, 4096),
        nn.ReLU(),
        nn.Dropout(),
        nn.Linear(4096, 1000),
    ]


def alexnet(first: nn.Module, conv2: dict[str, int], pool: dict[str, int], groups: int = 1) -> nn.Module:
    """Krizhevsky et al. 2012, section 3.5: responses are normalised with k = 2, n = 5, α = 1e-4 and β = 0.75.

    Pooled before they are normalised, as in Caffe's.
    """

    def normalisation() -> nn.Module:
        # PyTorch divides α by n, the paper does not.
        return nn.LocalResponseNorm(5, alpha=5 * 1e-4, beta=0.75, k=2)

    return nn.Sequential(
        first,
        nn.ReLU(),
        nn.MaxPool2d(3, 2, **pool),
        normalisation(),
        nn.Conv2d(96, 256, 5, groups=groups, **conv2),
        nn.ReLU(),
        nn.MaxPool2d(3, 2, **pool),
        normalisation(),
        nn.Conv2d(256, 384, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(384, 384, 3, padding=1, groups=groups),
        nn.ReLU(),
        nn.Conv2d(384, 256, 3, padding=1, groups=groups),
        nn.ReLU(),
        nn.MaxPool2d(3, 2),
        *classifier(),
    )


def krizhevsky(groups: int) -> nn.Module:
    return alexnet(nn.Conv2d(3, 96, 11, 4), {"padding": 2}, {}, groups)


def zfnet() -> nn.Module:
    """Zeiler & Fergus 2014, figure 3."""
    return alexnet(nn.Conv2d(3, 96, 7, 2, 1), {"stride": 2}, {"padding": 1})


def mlpconv(channels: int, kernel: int, hidden: int, outputs: int) -> list[nn.Module]:
    return [
        nn.Conv2d(channels, 192, kernel, padding="same"),
        nn.ReLU(),
        nn.Conv2d(192, hidden, 1),
        nn.ReLU(),
        nn.Conv2d(hidden, outputs, 1),
        nn.ReLU(),
    ]


def network_in_network() -> nn.Module:
    """Lin et al. 2014, for CIFAR-10."""
    return nn.Sequential(
        *mlpconv(3, 5, 160, 96),
        nn.MaxPool2d(3, 2, ceil_mode=True),
        nn.Dropout(),
        *mlpconv(96, 5, 192, 192),
        nn.AvgPool2d(3, 2, ceil_mode=True),
        nn.Dropout(),
        *mlpconv(192, 3, 192, 10),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
    )


REFERENCES = {
    "alexnet": Reference("PyTorch", "Krizhevsky et al. 2012", lambda: krizhevsky(groups=1)),
    "alexnet-groups": Reference("PyTorch", "Krizhevsky et al. 2012", lambda: krizhevsky(groups=2)),
    "zfnet": Reference("PyTorch", "Zeiler & Fergus 2014", zfnet),
    "network-in-network": Reference("PyTorch", "Lin et al. 2014", network_in_network),
}
