"""Varies images with the functions of PyTorch and TensorFlow: `run_augmentation.py REQUESTS RESULTS`."""

import json
import sys

import numpy as np
import tensorflow as tf
import torch


def warped(images, transforms, interpolation, border):
    batch, height, width, channels = images.shape
    # Between pixel places and PyTorch's coordinates, which go from -1 to 1 between the outer edges.
    unit = np.array([[width / 2, 0, (width - 1) / 2], [0, height / 2, (height - 1) / 2], [0, 0, 1]])
    theta = [
        (np.linalg.inv(unit) @ np.vstack([each, [0, 0, 1]]) @ unit)[:2] for each in transforms.reshape(batch, 2, 3)
    ]
    size = [batch, channels, height, width]
    grid = torch.nn.functional.affine_grid(torch.tensor(np.array(theta)), size, align_corners=False)
    moved = torch.nn.functional.grid_sample(
        torch.tensor(images.astype(np.float64)).permute(0, 3, 1, 2),
        grid,
        mode=interpolation,
        padding_mode="zeros" if border == "black" else "reflection",
        align_corners=False,
    )
    return moved.permute(0, 2, 3, 1).numpy().astype(np.float32)


def saturated(image, factor):
    grey = tf.image.rgb_to_grayscale(image)
    return grey + (image - grey) * factor


pixels = {
    ":augmentation/brightness": tf.image.adjust_brightness,
    ":augmentation/contrast": tf.image.adjust_contrast,
    ":augmentation/saturation": saturated,
}


def vary(request):
    images = np.array(request["bytes"], np.float32).reshape(request["shape"])
    for name, values in request["feeds"].items():
        numbers = np.array(values, np.float32).reshape(len(images), -1)
        if name == ":warp":
            images = warped(images, numbers, request["interpolation"], request["border"])
        else:
            images = np.stack([np.array(pixels[name](image, number[0])) for image, number in zip(images, numbers)])
    return np.clip(images, 0, 255).flatten().tolist()


with open(sys.argv[1]) as file:
    requests = json.load(file)
results = {name: vary(request) for name, request in requests.items()}
with open(sys.argv[2], "w") as file:
    json.dump(results, file)
