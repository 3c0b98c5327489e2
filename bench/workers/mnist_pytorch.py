"""LeNet-5 on MNIST by the generated PyTorch code: mnist_pytorch.py FOLDER (loader|resident) THREADS

`loader` is the loop of the tutorials, with a DataLoader; `resident` keeps the images in one tensor and gathers by index.
"""

import inspect

import protocol
import mnist

import torch
from torch import nn

settings = mnist.Settings()
torch.set_num_threads(settings.threads)
torch.set_num_interop_threads(settings.threads)
torch.manual_seed(1)

(train, test) = [
    (torch.from_numpy(images).permute(0, 3, 1, 2), torch.from_numpy(labels).long())
    for images, labels in settings.data()
]
module = protocol.load_module(settings.folder / "pytorch" / "model.py")
model = [each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, nn.Module)][-1]()
model = model.to(memory_format=torch.channels_last)
optimizer = torch.optim.SGD(model.parameters(), lr=settings.rate, momentum=settings.momentum, fused=True)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, settings.epochs * settings.steps_per_epoch)
loss_of = nn.CrossEntropyLoss()


def batches():
    if settings.way == "resident":
        for indices in torch.randperm(len(train[0])).split(settings.batch):
            yield train[0][indices], train[1][indices]
    else:
        dataset = torch.utils.data.TensorDataset(*train)
        yield from torch.utils.data.DataLoader(dataset, batch_size=settings.batch, shuffle=True)


epochs = mnist.Epochs(protocol.answers)
for _ in range(settings.epochs):
    model.train()
    total, right = 0.0, 0
    for images, labels in batches():
        optimizer.zero_grad(set_to_none=True)
        scores = model(images)
        loss = loss_of(scores, labels)
        loss.backward()
        optimizer.step()
        schedule.step()
        total += loss.item()
        right += (scores.argmax(1) == labels).sum().item()
    model.eval()
    with torch.no_grad():
        predictions = torch.cat([model(images).argmax(1) for images in test[0].split(250)])
    epochs.end((predictions == test[1]).float().mean())
