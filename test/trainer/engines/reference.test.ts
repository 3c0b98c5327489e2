import { expect, it } from 'vitest';
import { buildPrograms, feeds, initializeState, probeName, results } from '@shared/compiler';
import { writeMember } from '@shared/compiler/lower/border';
import type { Network } from '@shared/compiler/network';
import type { OptimizerRecipe } from '@shared/learning/optimizers';
import type { Program } from '@shared/program/program';
import { sizeOf } from '@shared/tensor/shape';
import type { NamedTensors } from '@shared/tensor/types';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { interpret, type AnyTensor } from '../../reference';
import { cifarResnet, lenet5 } from '../../support/models';
import { networkOf, type Layer } from '../../support/network';
import { adam, patternBatch, scalar, sgd } from '../../support/training';

const batch = 2;
/** Without a large epsilon its first step is the gradient's sign alone, which rounding decides where it is near zero. */
const gentle = { ...adam(0.01, 0.1), epsilon: 0.01 };

/** A border of zeros between a convolution, whose values may be negative, and these layers. */
const behindZeros = (padding: number | readonly number[], ...layers: readonly Layer[]) =>
  networkOf([
    { block: 'Input', path: 'input', parameters: { shape: [13, 12, 2] } },
    { block: 'Conv2D', parameters: { filters: 3, kernel: 1 } },
    { block: 'ZeroPadding2D', parameters: { padding } },
    ...layers,
    { block: 'Flatten' },
    { block: 'Dense', parameters: { units: 10 } },
    { block: 'Output', path: 'output' },
  ]);

const cases: Record<string, { network: Network; optimizer: OptimizerRecipe }> = {
  'LeNet-5 with momentum and weight decay': { network: lenet5('relu', 'MaxPool2D'), optimizer: sgd(0.05, 0.9, 1e-2) },
  'a residual network with Adam': {
    network: cifarResnet({ blocks: 1, size: 8, width: 12, classes: 10 }),
    optimizer: gentle,
  },
  ...Object.fromEntries(
    Object.entries({
      'zeros before a max pooling': behindZeros(1, { block: 'MaxPool2D', parameters: { kernel: 3, stride: 3 } }),
      'as many zeros as a max pooling’s window has rows': behindZeros([0, 1, 2, 0], {
        ...{ block: 'MaxPool2D', parameters: { kernel: 2, stride: 1 } },
      }),
      'zeros before a padded max pooling': behindZeros(1, { block: 'MaxPool2D', parameters: { padding: 'same' } }),
      'more zeros than an average pooling’s window has rows': behindZeros(4, {
        ...{ block: 'AveragePool2D', parameters: { kernel: 3, stride: 2, padding: 1 } },
      }),
      'zeros before a padded convolution': behindZeros(4, {
        ...{ block: 'Conv2D', parameters: { filters: 2, padding: 'same' } },
      }),
    }).map(([name, network]) => [name, { network, optimizer: sgd(0.05) }]),
  ),
};

it.each(Object.keys(cases))('prediction and one step of %s do what the float64 reference does', async (name) => {
  const { network, optimizer } = cases[name]!;
  const recipe = { loss: 'crossEntropy', optimizer } as const;
  const { train, predict } = buildPrograms(network, {
    ...{ recipe, lowering: onnxruntimeNative.lowering, batch, predictBatch: batch },
    probes: ['output'],
  });
  const { images, labels } = patternBatch(network.nodes[0]!.context.outputs[0]!.shape, 10, batch, 1);
  const fed = { input: images, [feeds.labels]: labels, [feeds.learningRate]: scalar(0.05), [feeds.step]: scalar(1) };
  const state = initializeState(network, 1);

  const expected = interpret(train, fed, variablesOf(train, state));

  const loaded = await onnxruntimeNative.load({ train, predict }, {});
  await loaded.writeState(state);
  const foreseen = interpret(predict, { input: images }, variablesOf(predict, state));
  const predicted = await loaded.run('predict', { input: images }, [probeName('output')]);
  foreseen.outputs
    .get(probeName('output'))!
    .data.forEach((value, index) => expect(predicted[probeName('output')]!.data[index]).toBeCloseTo(value, 4));
  const given = await loaded.run('train', fed, [results.loss, results.correct]);
  expect(given[results.loss]!.data[0]).toBeCloseTo(expected.outputs.get(results.loss)!.data[0]!, 4);
  expect(given[results.correct]!.data[0]).toBe(expected.outputs.get(results.correct)!.data[0]);
  const after = await loaded.readState();
  for (const { name: variable, members } of train.variables) {
    const next = Float32Array.from(expected.updates.get(variable)!.data);
    for (const member of members) {
      const { data } = after.get(member.name)!;
      const wanted = new Float32Array(next.length);
      writeMember(wanted, member, data);
      const place = [member.offset, member.offset + data.length] as const;
      const [mine, theirs] = [wanted.slice(...place), next.slice(...place)];
      const distance = Math.max(...mine.map((value, index) => Math.abs(value - theirs[index]!)));
      expect(distance, member.name).toBeLessThan(1e-4);
    }
  }
  await loaded.dispose();
});

/** The program's variables, with the weights in them. */
function variablesOf({ variables }: Program, state: NamedTensors): Record<string, AnyTensor> {
  const packed = variables.map(({ name, value, members }): [string, AnyTensor] => {
    const data = new Float32Array(sizeOf(value.shape));
    for (const member of members) if (state.has(member.name)) writeMember(data, member, state.get(member.name)!.data);
    return [name, { shape: value.shape, data }];
  });
  return Object.fromEntries(packed);
}
