import type { BlockProblem } from '../document/problem';
import { plainType, type ExampleType } from '../tensor/exampleType';
import type { Shape } from '../tensor/shape';
import { defineBlock } from './definition';
import { describeType } from './families/format';
import { labelled, stated } from '../messages/saying';

function orderProblem(order: Shape, input: ExampleType): BlockProblem | undefined {
  const axes = input.shape.map((_, axis) => axis + 1);
  if (order.length === axes.length && axes.every((axis) => order.includes(axis))) return undefined;
  const reversed = [...axes].reverse();
  return {
    ...stated('block', 'axesOrder', describeType(input), axes.length, order.join(', '), reversed.join(', ')),
    parameter: 'order',
    remedies: [
      { ...labelled('set', 'order', reversed.join(', ')), action: { kind: 'set', parameters: { order: reversed } } },
    ],
  };
}

export const Permute = defineBlock({
  kind: 'primitive',
  type: 'Permute',
  category: 'reshape',
  doc: 'Puts the axes into another order: of a sequence, positions and features change places.',
  keywords: ['transpose', 'swap', 'axes', 'order'],
  parameters: {
    order: {
      kind: 'shape',
      default: [2, 1],
      help: 'For each axis of the result, the axis of the input that it is, counted from 1.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ order }) => order.join(', '),
  shape: ({ parameters: { order }, inputs: [input] }) => {
    const problem = orderProblem(order, input!);
    if (problem) return { problems: [problem] };
    const shape = order.map((axis) => input!.shape[axis - 1]!);
    // An image whose height and width change places still is one.
    const isImage = input!.axes === 'image' && order[2] === 3;
    return { outputs: [isImage ? { ...input!, shape } : plainType(shape)] };
  },
  window: ({ parameters: { order }, outputs: [output] }) =>
    output?.axes === 'image' && order[0] === 2 ? 'transposed' : undefined,
  lower: ({ builder, parameters: { order }, outputs: [output], canonical, native }) => {
    const result = builder.one('transpose', [canonical(0)], { permutation: [0, ...order] });
    return [output!.axes === 'image' ? native(result) : result];
  },
  examples: [
    {
      name: 'positions and features of a sequence',
      parameters: {},
      inputs: [[7, 3]],
      outputs: [[3, 7]],
      weights: 0,
      source: 'Keras Permute',
    },
    {
      name: 'height and width of an image',
      parameters: { order: [2, 1, 3] },
      inputs: [[4, 5, 3]],
      outputs: [[5, 4, 3]],
      source: 'Keras Permute',
    },
    {
      name: 'the channels of an image first',
      parameters: { order: [3, 1, 2] },
      inputs: [[4, 5, 3]],
      outputs: [plainType([3, 4, 5])],
      source: 'torch.Tensor.permute',
    },
  ],
});
