"""Trains the generated Keras code: keras_worker.py (graph|jit) THREADS"""

import os
import sys

variant, threads = sys.argv[1], int(sys.argv[2])
os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
# As Netloom's own engine has it: off by itself on some processors, where it is yet much faster.
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")

import protocol  # first of all, so that nothing else is printed among the answers

import keras
import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(threads)
tf.config.threading.set_inter_op_parallelism_threads(threads)

if os.environ.get("NETLOOM_BENCH_DEVICE") == "gpu" and not tf.config.list_physical_devices("GPU"):
    raise SystemExit("TensorFlow finds no graphics card.")


class Keras(protocol.Contender):
    def open(self, job, weights):
        self.batches = job.batches
        begun = protocol.milliseconds()
        module = protocol.load_module(job.folder / "keras" / "model.py")
        model = module.build_model()
        optimizer = keras.optimizers.SGD(job.settings["learningRate"], momentum=job.settings["momentum"])
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(optimizer=optimizer, loss=loss, jit_compile=variant == "jit")
        built = protocol.milliseconds() - begun
        if weights:
            module.load_weights(model, str(job.folder / "keras" / "model.safetensors"))
        self.model, self.loss = model, loss
        self.step = self.train_on_batch
        begun = protocol.milliseconds()
        first = self.step(0)
        return built + protocol.milliseconds() - begun, first

    def train_on_batch(self, index):
        return float(self.model.train_on_batch(*self.batches[index % len(self.batches)]))

    def train_function(self, index):
        images, labels = self.batches[index % len(self.batches)]
        return float(self.function(tf.constant(images), tf.constant(labels)))

    def make_function(self):
        """The train step that Keras's guides write by hand."""
        model, loss_of = self.model, self.loss

        @tf.function(jit_compile=variant == "jit")
        def step(images, labels):
            with tf.GradientTape() as tape:
                loss = loss_of(labels, model(images, training=True))
            gradients = tape.gradient(loss, model.trainable_variables)
            model.optimizer.apply(gradients, model.trainable_variables)
            return loss

        self.function = step

    def warm(self, steps):
        """Warms up both ways to train a batch and stays with the faster."""
        self.make_function()
        ways = {"train_on_batch": self.train_on_batch, "tf.function": self.train_function}
        best = {}
        for name, step in ways.items():
            for index in range(steps):
                step(index)
        for _ in range(2):
            for name, step in ways.items():
                for index in range(3):
                    begun = protocol.milliseconds()
                    step(index)
                    best[name] = min(best.get(name, float("inf")), protocol.milliseconds() - begun)
        way = min(best, key=best.get)
        self.step = ways[way]
        return {"way": way}


tf.matmul(tf.ones([8, 8]), tf.ones([8, 8])).numpy()
protocol.serve(Keras(), {"tensorflow": tf.__version__, "keras": keras.__version__})
