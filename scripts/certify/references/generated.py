"""Networks for the generated data sets: images, and one-hot DNA."""

import torch
from torch import nn

from .reference import Reference


def twice(channels: int, filters: int) -> nn.Module:
    parts: list[nn.Module] = []
    for before in (channels, filters):
        parts += [nn.Conv2d(before, filters, 3, padding=1, bias=False), nn.BatchNorm2d(filters, eps=1e-3), nn.ReLU()]
    return nn.Sequential(*parts)


class UNet(nn.Module):
    """Ronneberger et al. 2015, figure 1, with two levels, padding, and batch normalisation with Keras's ε."""

    def __init__(self) -> None:
        super().__init__()
        self.down1, self.down2, self.bottom = twice(3, 12), twice(12, 24), twice(24, 48)
        self.pool = nn.MaxPool2d(2)
        self.grow2, self.up2 = nn.ConvTranspose2d(48, 24, 2, 2), twice(48, 24)
        self.grow1, self.up1 = nn.ConvTranspose2d(24, 12, 2, 2), twice(24, 12)
        self.scores = nn.Conv2d(12, 4, 1)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        down1 = self.down1(images)
        down2 = self.down2(self.pool(down1))
        bottom = self.bottom(self.pool(down2))
        up2 = self.up2(torch.cat([down2, self.grow2(bottom)], 1))
        return self.scores(self.up1(torch.cat([down1, self.grow1(up2)], 1)))


def denoiser() -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(1, 24, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(24, 48, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(48, 48, 3, padding=1),
        nn.ReLU(),
        nn.ConvTranspose2d(48, 24, 2, 2),
        nn.ReLU(),
        nn.Conv2d(24, 1, 3, padding=1),
    )


class Localiser(nn.Module):
    """The lecture's way to find one object: shared features, then a class and the four sides of a box."""

    def __init__(self) -> None:
        super().__init__()
        parts: list[nn.Module] = []
        for before, filters in ((3, 16), (16, 32), (32, 48)):
            parts += [nn.Conv2d(before, filters, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
        self.shared = nn.Sequential(*parts[:-1], nn.Flatten(), nn.Linear(8 * 8 * 48, 96), nn.ReLU())
        self.scores, self.sides = nn.Linear(96, 4), nn.Linear(96, 4)

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        shared = self.shared(images)
        return self.scores(shared), self.sides(shared).sigmoid()


def steering() -> nn.Module:
    """After Bojarski et al. 2016. Padding as TensorFlow's "same": with stride 2 one more behind than before."""
    even, odd = nn.ZeroPad2d((1, 2, 1, 2)), nn.ZeroPad2d((0, 1, 0, 1))
    return nn.Sequential(
        even,
        nn.Conv2d(3, 16, 5, 2),
        nn.ReLU(),
        even,
        nn.Conv2d(16, 24, 5, 2),
        nn.ReLU(),
        odd,
        nn.Conv2d(24, 32, 3, 2),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(4 * 8 * 32, 64),
        nn.ReLU(),
        nn.Linear(64, 1),
    )


class DeepBind(nn.Module):
    """Alipanahi et al. 2015, figure 2: motif detectors, the strongest match, a hidden layer."""

    def __init__(self) -> None:
        super().__init__()
        self.motifs = nn.Conv1d(4, 16, 15, padding="same")
        self.hidden, self.scores = nn.Linear(16, 16), nn.Linear(16, 2)

    def forward(self, sequences: torch.Tensor) -> torch.Tensor:
        """One-hot bases: (batch, positions, 4)."""
        strongest = self.motifs(sequences.mT).relu().amax(2)
        return self.scores(self.hidden(strongest).relu())


class Siamese(nn.Module):
    """After Bromley et al. 1993: one network reads both images."""

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(7 * 7 * 32, 32),
        )
        self.scores = nn.Sequential(nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 2))

    def forward(self, left: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
        return self.scores((self.features(left) - self.features(right)) ** 2)


class Dcgan(nn.Module):
    """Radford et al. 2015, figure 1, with two enlargements instead of four, for digits."""

    def __init__(self) -> None:
        super().__init__()
        self.project = nn.Linear(64, 7 * 7 * 64, bias=False)
        self.generator = nn.Sequential(
            nn.BatchNorm2d(64, eps=1e-3),
            nn.ReLU(),
            nn.ConvTranspose2d(64, 32, 4, 2, 1, bias=False),
            nn.BatchNorm2d(32, eps=1e-3),
            nn.ReLU(),
            nn.ConvTranspose2d(32, 1, 4, 2, 1),
            nn.Sigmoid(),
        )
        self.discriminator = nn.Sequential(
            nn.Conv2d(1, 32, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(32, 64, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(7 * 7 * 64, 1),
        )

    def forward(self, digits: torch.Tensor, noise: torch.Tensor) -> tuple[torch.Tensor, ...]:
        samples = self.generator(self.project(noise).view(-1, 7, 7, 64).permute(0, 3, 1, 2))
        real, fake = self.discriminator(digits.relu()), self.discriminator(3 * samples)
        return real, fake, fake, samples


REFERENCES = {
    "unet-shapes": Reference("PyTorch", "Ronneberger et al. 2015 in small", UNet),
    "denoise-digits": Reference("PyTorch", "convolutional autoencoder", denoiser),
    "localise-shapes": Reference("PyTorch", "shared features, two heads", Localiser),
    "steering-road": Reference("PyTorch", "after Bojarski et al. 2016", steering),
    "deepbind-motifs": Reference("PyTorch", "Alipanahi et al. 2015", DeepBind),
    "siamese-digits": Reference("PyTorch", "after Bromley et al. 1993", Siamese),
    "dcgan-digits": Reference("PyTorch", "Radford et al. 2015 in small", Dcgan),
}
