import { parseArgs } from 'node:util';
import { buildPrograms, feeds, initializeState, results } from '@shared/compile';
import type { Network } from '@shared/compile/network';
import { createRandom } from '@shared/random';
import type { TensorData } from '@shared/tensor/types';
import { chooseEngine } from '@trainer/engines/registry';
import { cifarResnet, lenet5 } from '../test/support/models';

/**
 * Milliseconds a train step (forward, backward, momentum update), median and least of some steps after a warm-up:
 * `npx tsx bench/train-step.ts --threads 2 --engine onnxruntime`
 */
const { values: options } = parseArgs({
  options: {
    engine: { type: 'string' },
    threads: { type: 'string', default: '2' },
    steps: { type: 'string', default: '60' },
    only: { type: 'string' },
  },
});

const cases: { readonly name: string; network(): Network; readonly batch: number; readonly image: number[] }[] = [
  {
    name: 'LeNet-5 (ReLU, max pooling), batch 64',
    network: () => lenet5('relu', 'MaxPool2D'),
    batch: 64,
    image: [28, 28, 1],
  },
  { name: 'LeNet-5 (tanh, average pooling), batch 64', network: () => lenet5(), batch: 64, image: [28, 28, 1] },
  { name: 'ResNet-20, batch 32', network: () => cifarResnet(), batch: 32, image: [32, 32, 3] },
];

function randomBatch(batch: number, image: readonly number[]): Record<string, TensorData> {
  const random = createRandom(1, 'bench');
  const shape = [batch, ...image];
  const pixels = new Float32Array(shape.reduce((product, extent) => product * extent)).map(() => random.normal());
  const scalar = (value: number) => ({ shape: [], data: new Float32Array([value]) });
  return {
    input: { shape, data: pixels },
    [feeds.labels]: { shape: [batch], data: Int32Array.from({ length: batch }, () => random.integer(10)) },
    [feeds.learningRate]: scalar(0.01),
    [feeds.step]: scalar(1),
  };
}

const { engine, status } = await chooseEngine(options.engine);
console.log(`${engine.label} ${status.version}, ${options.threads} threads`);
for (const { name, network: draw, batch, image } of cases) {
  if (options.only && !name.includes(options.only)) continue;
  const network = draw();
  const { train } = buildPrograms(network, {
    recipe: {
      loss: 'crossEntropy',
      optimizer: { kind: 'sgd', learningRate: 0.01, momentum: 0.9, nesterov: false, weightDecay: 0 },
    },
    lowering: engine.lowering,
    batch,
  });
  const started = performance.now();
  const loaded = await engine.load({ train }, { threads: Number(options.threads) });
  const loading = performance.now() - started;
  await loaded.writeState(initializeState(network, 1));
  const fed = randomBatch(batch, image);
  const times: number[] = [];
  for (let step = 0; step < 10 + Number(options.steps); step++) {
    const begin = performance.now();
    await loaded.run('train', fed, [results.loss], step);
    if (step >= 10) times.push(performance.now() - begin);
  }
  times.sort((left, right) => left - right);
  const milliseconds = (value: number) => `${value.toFixed(2)} ms`;
  console.log(
    `${name}: median ${milliseconds(times[times.length >> 1]!)}, least ${milliseconds(times[0]!)}, ` +
      `loaded in ${loading.toFixed(0)} ms, ${train.nodes.length} ops`,
  );
  await loaded.dispose();
}
