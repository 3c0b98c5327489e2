"""Writes a batch of CIFAR-10 and what Keras reads from it: run_cifar.py FOLDER (python2|protocol3)"""

import json
import os
import pickle
import struct
import sys
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
from keras.src.datasets.cifar import load_batch

folder, way = Path(sys.argv[1]), sys.argv[2]
generator = np.random.default_rng(1)
data = generator.integers(0, 256, (4, 3072), dtype=np.uint8)
batch = {b"batch_label": b"training batch 1 of 1", b"labels": [3, 1, 0, 9], b"data": data, b"filenames": [b"a.png"] * 4}
meta = {b"num_cases_per_batch": 4, b"label_names": [b"airplane", b"automobile"], b"num_vis": 3072}


class Python2Pickler(pickle._Pickler):
    """Writes bytes as Python 2 writes its texts: so the files are that can be downloaded."""

    dispatch = dict(pickle._Pickler.dispatch)

    def save_bytes(self, value):
        short = len(value) < 256
        self.write((b"U" + struct.pack("<B", len(value)) if short else b"T" + struct.pack("<i", len(value))) + value)
        self.memoize(value)

    dispatch[bytes] = save_bytes


for name, value in [("data_batch_1", batch), ("batches.meta", meta)]:
    with open(folder / name, "wb") as file:
        if way == "python2":
            Python2Pickler(file, 2).dump(value)
        else:
            pickle.dump(value, file, 3)

images, labels = load_batch(str(folder / "data_batch_1"))
images = np.transpose(images, (0, 2, 3, 1))
(folder / "expected.json").write_text(json.dumps({"images": images.ravel().tolist(), "labels": list(map(int, labels))}))
