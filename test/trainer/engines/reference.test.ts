import { expect, it } from 'vitest';
import { buildPrograms, feeds, initializeState, results } from '@shared/compiler';
import { writeMember } from '@shared/compiler/lower/border';
import type { Network } from '@shared/compiler/network';
import type { OptimizerRecipe } from '@shared/learning/optimizers';
import { sizeOf } from '@shared/tensor/shape';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { interpret, type AnyTensor } from '../../reference';
import { cifarResnet, lenet5 } from '../../support/models';
import { adam, patternBatch, scalar, sgd } from '../../support/training';

const batch = 2;
/** Without a large epsilon its first step is the gradient's sign alone, which rounding decides where it is near zero. */
const gentle = { ...adam(0.01, 0.1), epsilon: 0.01 };

const cases: Record<string, { network: Network; optimizer: OptimizerRecipe }> = {
  'LeNet-5 with momentum and weight decay': { network: lenet5('relu', 'MaxPool2D'), optimizer: sgd(0.05, 0.9, 1e-2) },
  'a residual network with Adam': {
    network: cifarResnet({ blocks: 1, size: 8, width: 12, classes: 10 }),
    optimizer: gentle,
  },
};

it.each(Object.keys(cases))('one step of %s does what the float64 reference does', async (name) => {
  const { network, optimizer } = cases[name]!;
  const recipe = { loss: 'crossEntropy', optimizer } as const;
  const { train } = buildPrograms(network, { recipe, lowering: onnxruntimeNative.lowering, batch });
  const { images, labels } = patternBatch(network.nodes[0]!.context.outputs[0]!, 10, batch, 1);
  const fed = { input: images, [feeds.labels]: labels, [feeds.learningRate]: scalar(0.05), [feeds.step]: scalar(1) };
  const state = initializeState(network, 1);

  const variables: Record<string, AnyTensor> = {};
  for (const { name: variable, value, members } of train.variables) {
    const data = new Float32Array(sizeOf(value.shape));
    for (const member of members) if (state.has(member.name)) writeMember(data, member, state.get(member.name)!.data);
    variables[variable] = { shape: value.shape, data };
  }
  const expected = interpret(train, fed, variables);

  const loaded = await onnxruntimeNative.load({ train }, {});
  await loaded.writeState(state);
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
