"""The losses of a training script's steps: run_training.py SCRIPT EPOCHS DATA; writes losses.json beside the script."""

import importlib.util
import json
import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

from safetensors.numpy import load_file

script, epochs, data = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
spec = importlib.util.spec_from_file_location("train_script", script)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)

splits = module.load_data(data)
if hasattr(module, "with_derived"):
    splits = map(module.with_derived, splits)
# Where there are validation examples, they lie between training and test.
training, looked_at, *_ = splits
# What Netloom draws at random, so that the script learns from the same.
drawn = script.with_name("drawn.safetensors")
if drawn.exists():
    training.update(load_file(drawn))
standardisation = module.measure(training) if hasattr(module, "measure") else ()
orders = load_file(script.with_name("orders.safetensors"))["orders"]
weights = str(script.with_name("model.safetensors"))
if hasattr(module, "build_model"):
    import keras

    class Losses(keras.callbacks.Callback):
        """Keras gives the mean of the epoch so far."""

        losses = []

        def on_epoch_begin(self, epoch, logs=None):
            self.sum = 0.0

        def on_train_batch_end(self, batch, logs=None):
            total = logs["loss"] * (batch + 1)
            self.losses.append(float(total - self.sum))
            self.sum = total

    model = module.build_model()
    module.load_weights(model, weights)
    module.train(model, training, looked_at, *standardisation, epochs, iter(orders), [Losses()])
    losses = Losses.losses
else:
    import inspect

    import torch

    classes = [each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, torch.nn.Module)]
    model = classes[-1]()
    module.initialise(model)
    module.load_weights(model, weights)
    losses = module.train(model, training, looked_at, *standardisation, epochs, iter(orders))
module.save_weights(model, script.with_name("trained.safetensors"), *standardisation)
script.with_name("losses.json").write_text(json.dumps(losses))
