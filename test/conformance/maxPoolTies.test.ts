import { expect, test } from 'vitest';
import { opDefinition } from '@shared/program/ops/registry';
import { interpret, tensor } from '../reference';
import { emissions, opProgram, relativeError, runOnnx, sampleValues } from './support/ops';

test.each(opDefinition('maxPool').samples)(
  'of equal largest values the first gets the gradient of max pooling: $attributes',
  async (sample) => {
    const program = opProgram('maxPool', sample);
    const { x0: image, ...gradients } = sampleValues(program, sample, 5);
    // Two values and no more, as after a ReLU that most of an image does not pass.
    const feeds = {
      ...gradients,
      x0: tensor(
        image!.shape,
        Array.from(image!.data, (value) => Number(value > 0.2)),
      ),
    };
    const expected = interpret(program, feeds).outputs.get('d0')!;
    for (const emission of emissions) {
      const { d0 } = await runOnnx(program, feeds, emission);
      expect(relativeError(d0!, expected)).toBeLessThan(1e-6);
    }
  },
);
