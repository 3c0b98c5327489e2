"""Images a second of a PyTorch DataLoader: data_pytorch.py FOLDER SIDE BATCH WORKERS. The first pass warms up."""

import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageOps
from torch.utils.data import DataLoader, Dataset


class Images(Dataset):
    """Images by the folder of their class, cropped to a square, channels first."""

    def __init__(self, folder: Path, side: int) -> None:
        self.side = side
        self.classes = sorted(each.name for each in folder.iterdir())
        self.files = [(file, label) for label, name in enumerate(self.classes) for file in sorted((folder / name).iterdir())]

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        file, label = self.files[index]
        with Image.open(file) as image:
            square = ImageOps.fit(image.convert("RGB"), (self.side, self.side), Image.Resampling.BILINEAR)
        return torch.from_numpy(np.array(square)).permute(2, 0, 1), label


if __name__ == "__main__":
    folder, side, batch, workers = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    torch.set_num_threads(1)
    data = Images(folder, side)
    loader = DataLoader(data, batch_size=batch, shuffle=True, num_workers=workers, persistent_workers=True)
    for _ in range(2):
        began = time.perf_counter()
        count = sum(len(labels) for _, labels in loader)
        seconds = time.perf_counter() - began
    print(json.dumps({"imagesPerSecond": count / seconds}))
