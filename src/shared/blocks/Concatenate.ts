import type { BlockProblem, Remedy } from '../document/problem';
import { say } from '../messages/saying';
import { channelsOf, plainType, type ExampleType } from '../tensor/exampleType';
import { sameShape, sizeOf } from '../tensor/shape';
import { defineBlock, type BlockContext } from './definition';
import { resizingWays } from './families/bringing';
import { alike, bring, describeBranches, interleaved, mergedAxes } from './families/merging';
import { sources } from './sources';
import { labelled, stated } from '../messages/saying';

/** Whether two shapes are equal except for their channels. */
function fits({ shape }: ExampleType, other: ExampleType): boolean {
  return sameShape(shape.slice(0, -1), other.shape.slice(0, -1));
}

function joined(inputs: readonly ExampleType[]): ExampleType {
  const channels = inputs.reduce((sum, type) => sum + channelsOf(type), 0);
  return { ...inputs[0]!, shape: [...inputs[0]!.shape.slice(0, -1), channels], axes: mergedAxes(inputs) };
}

function mismatch(context: Pick<BlockContext, 'inputs' | 'names'>): BlockProblem | undefined {
  const { inputs } = context;
  const first = inputs[0]!;
  const odd = inputs.findIndex((type) => !fits(type, first));
  if (odd < 0) return undefined;
  const other = inputs[odd]!;
  if (other.axes !== first.axes && Math.min(first.shape.length, other.shape.length) === 1) {
    const image = first.axes === 'image' ? 0 : odd;
    const insert = (label: ReturnType<typeof labelled>, block: string): Remedy => ({
      ...label,
      action: { kind: 'insert', input: image, blocks: [{ block }] },
    });
    return {
      ...stated('block', 'imageAndVector', describeBranches(context)),
      input: image,
      remedies: [
        insert(labelled('insert', 'Flatten'), 'Flatten'),
        insert(labelled('insertPooling'), 'GlobalAveragePool2D'),
      ],
    };
  }
  const larger = sizeOf(first.shape.slice(0, -1)) > sizeOf(other.shape.slice(0, -1)) ? 0 : odd;
  const smaller = larger === 0 ? odd : 0;
  if (first.axes === 'plain' || other.axes === 'plain')
    return {
      ...stated('block', 'unequalButLast', describeBranches(context)),
      input: larger,
    };
  return {
    ...stated('block', 'unequalSizes', describeBranches(context)),
    input: larger,
    remedies: interleaved(bring(context, larger, smaller, resizingWays), bring(context, smaller, larger, resizingWays)),
  };
}

export const Concatenate = defineBlock({
  kind: 'primitive',
  type: 'Concatenate',
  stem: 'concat',
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
      rule: say('rule', 'channelsAddUp'),
      worked: `${inputs.map(channelsOf).join(' + ')} = ${channelsOf(output!)}`,
      source: sources.architecturesLecture,
    },
  ],
  lower: (context) => {
    const { builder, outputs } = context;
    const values = alike(context);
    if (values.length === 1) return [values[0]!];
    return [builder.one('concat', values, { axis: builder.channelAxis(values[0]!, outputs[0]!.axes) })];
  },
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
    {
      name: 'the features of two sequences',
      parameters: {},
      inputs: [
        [6, 3],
        [6, 2],
      ],
      outputs: [[6, 5]],
      source: 'Keras Concatenate',
    },
    {
      name: 'an image and values at its positions',
      parameters: {},
      inputs: [[4, 5, 2], plainType([4, 5, 3])],
      outputs: [plainType([4, 5, 5])],
      source: 'Keras Concatenate',
    },
  ],
});
