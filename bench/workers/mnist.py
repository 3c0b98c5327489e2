"""What both MNIST trainers share: the files, the recipe, the lines that bench/mnist.ts reads."""

import json
import sys
import time
from pathlib import Path

import numpy as np


def read_idx(path):
    data = Path(path).read_bytes()
    rank = data[3]
    shape = np.frombuffer(data, ">i4", rank, 4)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * rank).reshape(shape)


class Settings:
    """Arguments: FOLDER of the job, with job.json beside the generated code; WAY; THREADS."""

    def __init__(self):
        self.folder, self.way, self.threads = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
        job = json.loads((self.folder / "mnist.json").read_text())
        self.epochs, self.batch, self.rate, self.momentum = (
            job["epochs"],
            job["batch"],
            job["learningRate"],
            job["momentum"],
        )
        self.files = job["files"]

    def data(self):
        """Images as float32 [count, 28, 28, 1], standardised as Netloom does it, and labels."""
        train, test = read_idx(self.files["trainImages"]), read_idx(self.files["testImages"])
        mean, deviation = train.mean() / 255, train.std() / 255
        prepare = lambda images: ((images.astype("float32") / 255 - mean) / deviation)[..., None].astype("float32")
        labels = [read_idx(self.files[name]) for name in ("trainLabels", "testLabels")]
        return (prepare(train), labels[0]), (prepare(test), labels[1])

    @property
    def steps_per_epoch(self):
        return -(-60000 // self.batch)


class Epochs:
    """Says how long each epoch took, validation included."""

    def __init__(self, answers):
        self.answers = answers
        self.begun = time.perf_counter()

    def end(self, accuracy):
        now = time.perf_counter()
        self.answers.write(json.dumps({"seconds": now - self.begun, "accuracy": float(accuracy)}) + "\n")
        self.answers.flush()
        self.begun = time.perf_counter()
