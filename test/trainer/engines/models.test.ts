import { expect, it } from 'vitest';
import type { Network } from '@shared/compiler/network';
import type { OptimizerRecipe } from '@shared/learning/optimizers';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { cifarResnet, inceptionNet, lenet5 } from '../../support/models';
import { adam, mean, sgd, trainSome } from '../../support/training';

const models: Record<string, { network(): Network; optimizer: OptimizerRecipe; steps?: number }> = {
  'LeNet-5': { network: () => lenet5(), optimizer: sgd(0.05) },
  'a small ResNet of CIFAR’s kind': {
    network: () => cifarResnet({ blocks: 1, size: 16, width: 8, classes: 4 }),
    optimizer: sgd(0.05, 0.9, 1e-4),
  },
  'an Inception network with dropout': { network: () => inceptionNet(), optimizer: adam(0.02), steps: 200 },
};

it.each(Object.keys(models))('%s trains: the loss falls', async (name) => {
  const { network, optimizer, steps = 60 } = models[name]!;
  const { losses, loaded } = await trainSome(onnxruntimeNative, network(), {
    steps,
    recipe: { optimizer },
  });
  expect(mean(losses.slice(-8))).toBeLessThan(mean(losses.slice(0, 8)) / 2);
  await loaded.dispose();
});
