import type { BlockProblem, Remedy } from '../document/problem';
import type { Shape } from '../tensor/shape';
import { defineBlock, type BlockContext } from './definition';
import { resizingWays } from './families/bringing';
import { bring, describeBranches, interleaved } from './families/merging';
import { sources } from './sources';

/** Whether two shapes are equal except for their channels. */
function fits(shape: Shape, other: Shape): boolean {
  return shape.length === other.length && shape.slice(0, -1).every((extent, axis) => extent === other[axis]);
}

function joined(inputs: readonly Shape[]): Shape {
  return [...inputs[0]!.slice(0, -1), inputs.reduce((sum, shape) => sum + shape.at(-1)!, 0)];
}

function mismatch(context: Pick<BlockContext, 'inputs' | 'names'>): BlockProblem | undefined {
  const { inputs } = context;
  const first = inputs[0]!;
  const odd = inputs.findIndex((shape) => !fits(shape, first));
  if (odd < 0) return undefined;
  const other = inputs[odd]!;
  if (other.length !== first.length) {
    const image = first.length > other.length ? 0 : odd;
    const insert = (label: string, block: string): Remedy => ({
      label,
      action: { kind: 'insert', input: image, blocks: [{ block }] },
    });
    return {
      message: `Concatenate can't mix images and vectors: ${describeBranches(context)}. Flatten the image first.`,
      brief: 'image and vector',
      input: image,
      remedies: [insert('Insert Flatten', 'Flatten'), insert('Insert global average pooling', 'GlobalAveragePool2D')],
    };
  }
  const larger = first[0]! * first[1]! > other[0]! * other[1]! ? 0 : odd;
  const smaller = larger === 0 ? odd : 0;
  return {
    message:
      `Concatenate stacks channels, so all inputs need the same height and width: ${describeBranches(context)}. ` +
      `Bring one to the size of the other.`,
    brief: 'sizes differ',
    input: larger,
    remedies: interleaved(bring(context, larger, smaller, resizingWays), bring(context, smaller, larger, resizingWays)),
  };
}

export const Concatenate = defineBlock({
  kind: 'primitive',
  type: 'Concatenate',
  category: 'merge',
  doc: 'Stacks the channels of its inputs, in the order of its edges.',
  source: sources.szegedy2014,
  keywords: ['concat', 'join', 'stack', 'inception', 'dense block'],
  parameters: {},
  inputs: [{ name: 'input', many: true }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: (context) => {
    const problem = mismatch(context);
    return problem ? { problems: [problem] } : { outputs: [joined(context.inputs)] };
  },
  formula: ({ inputs, outputs: [output] }) => [
    {
      rule: 'channels add up',
      worked: `${inputs.map((shape) => shape.at(-1)).join(' + ')} = ${output!.at(-1)}`,
      source: sources.architecturesLecture,
    },
  ],
  lower: ({ builder, values }) =>
    values.length === 1 ? [values[0]!] : [builder.one('concat', values, { axis: builder.channelAxis(values[0]!) })],
  examples: [
    {
      name: 'inception 3a',
      parameters: {},
      inputs: [
        [28, 28, 64],
        [28, 28, 128],
        [28, 28, 32],
        [28, 28, 32],
      ],
      outputs: [[28, 28, 256]],
      weights: 0,
      source: sources.architecturesLecture,
    },
    { name: 'vectors', parameters: {}, inputs: [[3], [4]], outputs: [[7]], source: 'Keras Concatenate' },
  ],
});
