"""LeNet-5 on MNIST by the generated Keras code and model.fit: mnist_keras.py FOLDER (graph|jit) THREADS"""

import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")

import protocol
import mnist

import keras
import tensorflow as tf

settings = mnist.Settings()
tf.config.threading.set_intra_op_parallelism_threads(settings.threads)
tf.config.threading.set_inter_op_parallelism_threads(settings.threads)
keras.utils.set_random_seed(1)

(images, labels), test = settings.data()
model = protocol.load_module(settings.folder / "keras" / "model.py").build_model()
rate = keras.optimizers.schedules.CosineDecay(settings.rate, settings.epochs * settings.steps_per_epoch)
model.compile(
    optimizer=keras.optimizers.SGD(rate, momentum=settings.momentum),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
    jit_compile=settings.way == "jit",
)


class Clock(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.epochs = mnist.Epochs(protocol.answers)

    def on_epoch_end(self, epoch, logs=None):
        self.epochs.end(logs["val_accuracy"])


model.fit(
    images,
    labels,
    batch_size=settings.batch,
    epochs=settings.epochs,
    validation_data=test,
    validation_batch_size=250,
    verbose=0,
    callbacks=[Clock()],
)
