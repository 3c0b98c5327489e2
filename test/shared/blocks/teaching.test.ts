import { describe, expect, it } from 'vitest';
import type { PrimitiveBlock } from '@shared/blocks/definition';
import { blocks } from '@shared/blocks/registry';
import { inEnglish } from '@shared/messages/saying';
import type { Shape } from '@shared/tensor/shape';
import { inspect } from '../../conformance/support/blocks';

const look = (type: string, parameters: Record<string, unknown>, ...inputs: Shape[]) => {
  const block = blocks[type] as PrimitiveBlock;
  const { problems, context } = inspect(block, parameters, inputs);
  return {
    problem: problems[0],
    remedies: problems[0]?.remedies?.map(({ label }) => label),
    formula: problems.length === 0 ? block.formula?.(context).map(({ worked }) => inEnglish(worked)) : [],
    parameterFormula: problems.length === 0 ? inEnglish(block.parameterFormula?.(context) ?? '') : '',
    caption: block.caption(context.parameters),
  };
};

describe('a skip connection', () => {
  it('with unequal shapes offers a projection on the larger branch', () => {
    const { problem } = look('Add', {}, [56, 56, 64], [28, 28, 128]);
    expect(problem?.message).toBe(
      'Add needs inputs of equal shape: first is 56×56×64, second is 28×28×128. ' +
        'Make their shapes equal, or set the extents that differ to 1.',
    );
    expect(problem?.input).toBe(0);
    expect(problem?.remedies?.[0]).toMatchObject({
      action: {
        kind: 'insert',
        input: 0,
        blocks: [{ block: 'Conv2D', parameters: { filters: 128, kernel: 1, stride: 2 } }],
      },
    });
  });

  it('that no stride makes equal says so, and offers the kernel that does, or cropping', () => {
    const { problem, remedies } = look('Add', {}, [10, 10, 8], [34, 34, 3]);
    expect(problem?.message).toContain('No stride gives 10 from 34.');
    expect(remedies).toEqual([
      'Insert 7×7 convolution, stride 3, 8 filters on the second branch',
      'Insert cropping to 10×10, then 1×1 projection on the second branch',
    ]);
  });

  it('with unequal channels offers a projection either way, to more channels first', () => {
    expect(look('Add', {}, [28, 28, 64], [28, 28, 128]).remedies).toEqual([
      'Insert 1×1 projection, 128 filters on the first branch',
      'Insert 1×1 projection, 64 filters on the second branch',
    ]);
  });

  it('that is enlarged on the way offers upsampling where it cannot shrink', () => {
    expect(look('Add', {}, [14, 14, 8], [28, 28, 8]).remedies).toEqual([
      'Insert 1×1 projection, stride 2, 8 filters on the second branch',
      'Insert 2×2 upsampling on the first branch',
      'Insert 2×2 max pooling on the second branch',
      'Insert cropping to 14×14 on the second branch',
    ]);
  });
});

describe('merging element by element', () => {
  it('repeats an axis of extent 1 and says what becomes of the shapes', () => {
    expect(look('Multiply', {}, [56, 56, 64], [1, 1, 64]).formula).toEqual([
      'first is 56×56×64, second is 1×1×64: the result is 56×56×64',
    ]);
    expect(look('Add', {}, [12, 8], [8]).formula).toEqual(['first is 12×8, second is 8: the result is 12×8']);
    expect(look('Add', {}, [12, 8], [12, 8]).formula).toEqual(['']);
  });

  it('marks the two inputs of three that do not fit, not the one that fits both', () => {
    const { problem } = look('Add', {}, [1, 1, 8], [14, 14, 8], [28, 28, 8]);
    expect(problem?.input).toBe(2);
    expect(problem?.remedies?.[0]?.label).toBe('Insert 1×1 projection, stride 2, 8 filters on the third branch');
  });

  it('does not guess which axis of an image a vector belongs to, and says how to choose', () => {
    const { problem } = look('Multiply', {}, [56, 56, 64], [64]);
    expect(problem?.message).toContain('To repeat a vector over an image, reshape it to 1×1×64.');
  });
});

describe('joining feature maps of unequal sizes', () => {
  it('says both and offers to pool the larger', () => {
    const { problem, remedies } = look('Concatenate', {}, [28, 28, 64], [14, 14, 32]);
    expect(problem?.message).toContain('first is 28×28×64, second is 14×14×32');
    expect(remedies?.slice(0, 2)).toEqual([
      'Insert 2×2 max pooling on the first branch',
      'Insert 2×2 upsampling on the second branch',
    ]);
  });
});

describe('a dense layer', () => {
  it('before which the image was not flattened offers to do so', () => {
    const { problem, remedies } = look('Dense', { units: 120 }, [5, 5, 16]);
    expect(problem?.message).toBe(
      'Dense needs a vector but gets an image of 5×5×16. Insert Flatten before it; the vector then has 400 values.',
    );
    expect(remedies).toEqual(['Insert Flatten']);
  });
});

describe('a convolution', () => {
  it.each([
    ['AlexNet conv1', { kernel: 11, stride: 4, filters: 96 }, [227, 227, 3], ['(227 − 11 + 0) / 4 + 1 = 55']],
    ['padded', { kernel: 5, padding: 'same' }, [28, 28, 1], ['(28 − 5 + 2·2) / 1 + 1 = 28']],
    ['stride that does not divide', { kernel: 3, stride: 3 }, [7, 7, 1], ['⌊(7 − 3 + 0) / 3⌋ + 1 = 2']],
    [
      'TensorFlow’s uneven same',
      { kernel: 3, stride: 2, padding: 'same' },
      [28, 28, 1],
      ['(28 − 3 + 0 + 1) / 2 + 1 = 14'],
    ],
    ['unequal sides', { kernel: [3, 1] }, [8, 6, 1], ['(8 − 3 + 0) / 1 + 1 = 6', '(6 − 1 + 0) / 1 + 1 = 6']],
  ])('works its size out with its own numbers: %s', (_, parameters, input, lines) => {
    expect(look('Conv2D', parameters, input).formula).toEqual(lines);
  });

  it('counts its parameters in parts', () => {
    expect(look('Conv2D', { filters: 6, kernel: 5 }, [28, 28, 1]).parameterFormula).toBe('6·(5·5·1) + 6 = 156');
    expect(look('Conv2D', { filters: 6, kernel: 5, bias: false }, [28, 28, 1]).parameterFormula).toBe(
      '6·(5·5·1) = 150',
    );
  });

  it('larger than its image says so and offers what fits', () => {
    const { problem, remedies } = look('Conv2D', { kernel: 11 }, [5, 7, 3]);
    expect(problem?.message).toBe(
      'The 11×11 filter does not fit in an image of 5×7. Use a smaller filter, add padding, or downsample less before it.',
    );
    expect(remedies).toEqual(['Set padding to same', 'Set kernel to 5×7']);
  });

  it('after Flatten explains that there is no image any more', () => {
    expect(look('Conv2D', {}, [400]).problem?.message).toBe(
      'Conv2D needs an image (height×width×channels) but gets a vector of 400 values. Move it before Flatten and Dense.',
    );
    expect(look('Conv2D', {}, [28, 28]).problem?.message).toContain(
      'gets a tensor of 28×28. If the input is an image, give it a channel axis: 28×28×1.',
    );
  });

  it('in groups that do not divide the channels offers a number that does', () => {
    expect(look('Conv2D', { filters: 64, groups: 6 }, [8, 8, 32]).remedies).toEqual(['Set groups to 2']);
  });

  it('sums itself up in one line', () => {
    expect(look('Conv2D', { filters: 6, kernel: 5, padding: 'same', activation: 'tanh' }, [28, 28, 1]).caption).toBe(
      '6 @ 5×5 · same · tanh',
    );
    expect(look('Conv2D', { filters: 64, kernel: 7, stride: 2, padding: 3 }, [224, 224, 3]).caption).toBe(
      '64 @ 7×7 · stride 2 · padding 3',
    );
  });
});
