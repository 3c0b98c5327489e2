import { say } from '../messages/saying';
import { imageType } from '../tensor/exampleType';
import { bilinearReading, nearestReading } from '../tensor/reading';
import type { Pair } from '../tensor/window';
import { defineBlock, type BlockContext, type LowerContext } from './definition';
import { caption, formatPair } from './families/format';
import { forImage, imageOf } from './families/image';
import { resizingMatrix } from './families/resizing';
import { sources } from './sources';
import { stated } from '../messages/saying';

const parameters = {
  by: {
    kind: 'choice',
    default: 'size',
    options: ['size', 'factor'],
    help: 'Whether the result has a given size, or a multiple of the image’s size.',
  },
  size: { kind: 'pair', default: [32, 32], minimum: 1, help: 'Height and width of the result, where it is by size.' },
  factor: {
    kind: 'number',
    default: 2,
    minimum: 0.01,
    maximum: 64,
    step: 0.5,
    help: 'How many times higher and wider, where it is by factor; below 1 it shrinks. Rounded down to whole pixels.',
  },
  interpolation: {
    kind: 'choice',
    default: 'bilinear',
    options: ['bilinear', 'nearest'],
    help: 'Bilinear interpolates between pixel centres; nearest takes the pixel whose centre is nearest.',
  },
} as const;

type Context = Pick<BlockContext<typeof parameters>, 'parameters' | 'inputs'>;

/** Height and width of the result. */
export function resizedSize({ parameters: { by, size, factor }, inputs }: Context): Pair {
  if (by === 'size') return size;
  // A product such as 100 · 0.29 lies just below the whole number that is meant.
  const along = (length: number) => Math.floor(length * factor + 1e-9);
  const [height, width] = imageOf(inputs[0]).size;
  return [along(height), along(width)];
}

export const Resize2D = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'Resize2D',
  category: 'convolution',
  doc: 'Brings an image to a size, or scales it by any factor, without weights.',
  source: sources.architecturesLecture,
  keywords: ['resizing', 'interpolate', 'enlarge', 'shrink', 'scale', 'upsample', 'downsample'],
  parameters,
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ by, size, factor, interpolation }) =>
    caption(by === 'size' ? `to ${formatPair(size)}` : `×${factor}`, interpolation),
  shape: (context) =>
    forImage('Resize2D', context.inputs[0], ({ size, channels }) => {
      const result = resizedSize(context);
      if (Math.min(...result) >= 1) return { outputs: [imageType([...result, channels])] };
      const { factor } = context.parameters;
      const least = 1 / Math.min(...size);
      return {
        problems: [
          {
            ...stated('block', 'nothingLeft', factor, formatPair(size), Math.ceil(least * 100) / 100),
            parameter: 'factor',
          },
        ],
      };
    }),
  window: (context) => {
    const along = context.parameters.interpolation === 'bilinear' ? bilinearReading : nearestReading;
    const [from, to] = [imageOf(context.inputs[0]).size, resizedSize(context)];
    return [along(to[0], from[0]), along(to[1], from[1])];
  },
  formula: ({ parameters: { by, factor }, inputs, outputs }) => {
    const [from, to] = [imageOf(inputs[0]).size, imageOf(outputs[0]).size];
    return by === 'factor'
      ? [{ rule: '⌊N · factor⌋', worked: `⌊${from[0]}·${factor}⌋ × ⌊${from[1]}·${factor}⌋ = ${formatPair(to)}` }]
      : [{ rule: say('rule', 'toSize'), worked: say('rule', 'becomes', formatPair(from), formatPair(to)) }];
  },
  lower: (context) => [resized(context)],
  examples: [
    {
      name: 'to a size',
      parameters: { size: [7, 9] },
      inputs: [[5, 6, 3]],
      outputs: [[7, 9, 3]],
      weights: 0,
      source: 'Keras Resizing',
    },
    {
      name: 'shrunk to a size, nearest',
      parameters: { size: [4, 3], interpolation: 'nearest' },
      inputs: [[10, 6, 2]],
      outputs: [[4, 3, 2]],
      source: 'Keras Resizing, torch nearest-exact',
    },
    {
      name: 'by a factor',
      parameters: { by: 'factor', factor: 1.5 },
      inputs: [[5, 4, 2]],
      outputs: [[7, 6, 2]],
      source: 'torch.nn.Upsample(size=(7, 6))',
    },
    {
      name: 'by a factor below 1, nearest',
      parameters: { by: 'factor', factor: 0.29, interpolation: 'nearest' },
      inputs: [[100, 7, 1]],
      outputs: [[29, 2, 1]],
      source: 'torch.nn.Upsample(size=(29, 2))',
    },
  ],
});

/** One matrix for the rows and one for the columns, in either layout. */
function resized({ builder, parameters: values, inputs, outputs, values: [image] }: LowerContext<typeof parameters>) {
  const { size: from, channels } = imageOf(inputs[0]);
  const [height, width] = imageOf(outputs[0]).size;
  const batch = image!.shape[0]!;
  const matrix = (rows: number, columns: number) =>
    builder.one('constant', [], {
      values: resizingMatrix(columns, rows, values.interpolation),
      shape: [rows, columns],
    });
  const [vertical, horizontal] = [matrix(height, from[0]), matrix(width, from[1])];
  if (builder.layout === 'NCHW') {
    const rows = builder.one('matMul', [vertical, image!]);
    return builder.one('matMul', [rows, horizontal], { transposeB: true });
  }
  const lines = builder.one('reshape', [image!], { shape: [batch, from[0], from[1] * channels] });
  const rows = builder.one('matMul', [vertical, lines]);
  const pixels = builder.one('reshape', [rows], { shape: [batch, height, from[1], channels] });
  return builder.one('matMul', [horizontal, pixels]);
}
