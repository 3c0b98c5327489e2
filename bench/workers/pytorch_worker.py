"""Trains the generated PyTorch code: pytorch_worker.py (default|channels_last|compile) THREADS"""

import inspect
import os
import sys

variant, threads = sys.argv[1], int(sys.argv[2])

import protocol  # first of all, so that nothing else is printed among the answers

import torch
from torch import nn

torch.set_num_threads(threads)
torch.set_num_interop_threads(threads)

device = torch.device("cuda" if os.environ.get("NETLOOM_BENCH_DEVICE") == "gpu" else "cpu")
if device.type == "cuda" and not torch.cuda.is_available():
    raise SystemExit("PyTorch finds no graphics card.")


class PyTorch(protocol.Contender):
    def open(self, job, weights):
        # A batch as a user of this layout would have it ready: channels last in memory costs a view, not a copy.
        self.batches = [
            (images if variant != "default" else images.transpose(0, 3, 1, 2).copy(), labels.astype("int64"))
            for images, labels in job.batches
        ]
        begun = protocol.milliseconds()
        module = protocol.load_module(job.folder / "pytorch" / "model.py")
        # The model's own class stands last in the file.
        classes = [each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, nn.Module)]
        model = classes[-1]()
        built = protocol.milliseconds() - begun
        if weights:
            module.load_weights(model, str(job.folder / "pytorch" / "model.safetensors"))
        begun = protocol.milliseconds()
        if variant != "default":
            model = model.to(memory_format=torch.channels_last)
        model.to(device).train()
        self.optimizer = torch.optim.SGD(
            model.parameters(), lr=job.settings["learningRate"], momentum=job.settings["momentum"], fused=True
        )
        self.model = torch.compile(model) if variant == "compile" else model
        self.loss = nn.CrossEntropyLoss()
        first = self.step(0)
        return built + protocol.milliseconds() - begun, first

    def step(self, index):
        images, labels = self.batches[index % len(self.batches)]
        images = torch.from_numpy(images).to(device)
        if variant != "default":
            images = images.permute(0, 3, 1, 2)
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.loss(self.model(images), torch.from_numpy(labels).to(device))
        loss.backward()
        self.optimizer.step()
        return loss.item()


torch.mm(torch.ones(8, 8, device=device), torch.ones(8, 8, device=device))
protocol.serve(PyTorch(), {"torch": torch.__version__})
