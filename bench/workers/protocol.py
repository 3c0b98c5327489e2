"""The workers' side of bench/lib/worker.ts: requests and answers are JSON, one a line."""

import importlib.util
import json
import os
import resource
import sys
import time
from pathlib import Path

# Whatever a framework prints goes to the error stream; answers alone go to the harness.
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)


def answer(**values):
    answers.write(json.dumps(values) + "\n")
    answers.flush()


def milliseconds():
    return time.perf_counter() * 1000


def peak_bytes():
    """The largest resident set of this process; what its parent used before it began does not count."""
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return largest if sys.platform == "darwin" else largest * 1024


def load_module(path):
    """The generated source in a job's folder."""
    spec = importlib.util.spec_from_file_location("model", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Job:
    """A job's folder: the settings and the batches of numpy arrays, images channels last."""

    def __init__(self, folder):
        from safetensors.numpy import load_file

        self.folder = Path(folder)
        self.settings = json.loads((self.folder / "job.json").read_text())
        tensors = load_file(self.folder / "batches.safetensors")
        count = len(tensors) // 2
        self.batches = [(tensors[f"images{index}"], tensors[f"labels{index}"]) for index in range(count)]


class Contender:
    """One network in training. Sub-classes say how it is opened and what a step is."""

    def open(self, job, weights):
        """Builds the network and makes a step; returns the milliseconds of both, without the loading of weights."""
        raise NotImplementedError

    def step(self, index):
        """One train step on the batch of this number; returns its loss as a number."""
        raise NotImplementedError

    def warm(self, steps):
        for index in range(steps):
            self.step(index)
        return {}


def serve(contender, versions):
    answer(versions=versions)
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer(**_reply(contender, asked))
        except Exception as error:  # the harness goes on with the others
            text = str(error).strip().splitlines() or [""]
            answer(error=f"{type(error).__name__}: {' '.join(text[:4])}"[:600])


def _reply(contender, asked):
    if asked["request"] == "open":
        job = Job(asked["folder"])
        first, loss = contender.open(job, asked.get("weights", True))
        more = asked.get("steps", 3) - 1
        return {"firstStep": first, "losses": [loss] + [contender.step(1 + index) for index in range(more)]}
    if asked["request"] == "warm":
        return contender.warm(asked["steps"])
    if asked["request"] == "run":
        for index in range(asked["settle"]):
            contender.step(index)
        times = []
        while len(times) < asked["steps"] or sum(times) < asked["milliseconds"]:
            begun = milliseconds()
            contender.step(len(times))
            times.append(milliseconds() - begun)
        return {"times": times}
    if asked["request"] == "memory":
        return {"peakBytes": peak_bytes()}
    raise ValueError(f"unknown request {asked['request']}")
