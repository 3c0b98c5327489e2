import { imageType } from '../tensor/exampleType';
import { sizeOf } from '../tensor/shape';
import { resolvePadding, slidingOutputSize, type Padding, type Pair, type Window } from '../tensor/window';
import { defineBlock, type BlockContext } from './definition';
import { paddingParameter } from './families/convolution';
import { classicalKernels, readKernel, type Kernel } from './families/fixedFilters';
import { caption, formatPadding, formatPair } from './families/format';
import { forImage, imageOf } from './families/image';
import { slidingFormula } from './families/sliding';
import { sources } from './sources';
import { labelled, stated } from '../messages/saying';

type FilterName = keyof typeof classicalKernels | 'custom';

const parameters = {
  filter: {
    kind: 'choice',
    default: 'Sobel, vertical edges',
    options: [...(Object.keys(classicalKernels) as FilterName[]), 'custom'] as readonly FilterName[],
    help: 'A classical kernel by its name; custom takes the one that is typed in below.',
  },
  kernel: {
    kind: 'text',
    default: '0 0 0; 0 1 0; 0 0 0',
    help: 'The kernel of a custom filter: numbers row by row, rows separated by semicolons, fractions such as 1/9 allowed.',
  },
  padding: { ...paddingParameter, default: 'same' },
  absolute: {
    kind: 'boolean',
    default: false,
    help: 'Gives absolute values: how strong an edge is, whichever side of it is brighter.',
  },
} as const;

type Parameters = BlockContext<typeof parameters>['parameters'];

/** Shown where the kernel that is typed in cannot be read, which is a problem of its own. */
const noKernel: Kernel = [[0]];

/** The kernel of a node with these settings, row by row. */
export function fixedKernel({ filter, kernel }: Pick<Parameters, 'filter' | 'kernel'>): Kernel {
  if (filter !== 'custom') return classicalKernels[filter];
  const read = readKernel(kernel);
  return 'wrong' in read ? noKernel : read;
}

/** What the kernel reads of an image of this size. */
export function fixedWindow(parameters: Pick<Parameters, 'filter' | 'kernel' | 'padding'>, size: Pair): Window {
  const kernel = fixedKernel(parameters);
  return slidingOnce([kernel.length, kernel[0]!.length], parameters.padding, size);
}

function slidingOnce(kernel: Pair, padding: Padding, size: Pair): Window {
  const [stride, dilation] = [[1, 1] as const, [1, 1] as const];
  return { kernel, stride, dilation, padding: resolvePadding(padding, size, kernel, stride, dilation) };
}

export const FixedFilter2D = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'FixedFilter2D',
  stem: 'filter',
  category: 'convolution',
  doc: 'Slides one known filter over each channel of the image: edges, blur, sharpen. It does not learn.',
  source: sources.mitLecture,
  keywords: [
    'sobel',
    'edge',
    'gaussian',
    'blur',
    'sharpen',
    'laplacian',
    'identity',
    'kernel',
    'classical',
    'convolution',
  ],
  parameters,
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: (values) => {
    const { filter, padding, absolute } = values;
    const kernel = fixedKernel(values);
    const size = formatPair([kernel.length, kernel[0]!.length]);
    return caption(`${filter} ${size}`, padding !== 'same' && formatPadding(padding), absolute && 'absolute');
  },
  shape: ({ parameters: values, inputs }) =>
    forImage('FixedFilter2D', inputs[0], ({ size, channels }) => {
      const read = values.filter === 'custom' ? readKernel(values.kernel) : undefined;
      if (read && 'wrong' in read)
        return {
          problems: [
            {
              ...stated('block', 'unreadKernel', read.wrong),
              parameter: 'kernel',
            },
          ],
        };
      const window = fixedWindow(values, size);
      const output = slidingOutputSize(size, window);
      if (output.every((extent) => extent >= 1)) return { outputs: [imageType([...output, channels])] };
      return {
        problems: [
          {
            ...stated('block', 'fixedKernelTooLarge', formatPair(window.kernel), formatPair(size)),
            parameter: 'padding',
            remedies: [
              {
                ...labelled('set', 'padding', 'same'),
                action: { kind: 'set', parameters: { padding: 'same' } },
                result: [...size, channels],
              },
            ],
          },
        ],
      };
    }),
  macs: ({ parameters: values, outputs }) => {
    const kernel = fixedKernel(values);
    return sizeOf(outputs[0]!.shape) * kernel.length * kernel[0]!.length;
  },
  window: ({ parameters: values, inputs }) => fixedWindow(values, imageOf(inputs[0]).size),
  formula: ({ parameters: values, inputs }) => {
    const { size } = imageOf(inputs[0]);
    return slidingFormula(size, fixedWindow(values, size));
  },
  fixedFilter: (values) => ({ kernel: fixedKernel(values), absolute: values.absolute }),
  lower: ({ builder, parameters: values, inputs, values: [image] }) => {
    const { size, channels } = imageOf(inputs[0]);
    const { kernel: extents, stride, dilation, padding } = fixedWindow(values, size);
    const taps = fixedKernel(values).flat();
    const isFirst = builder.layout === 'NCHW';
    const kernel = builder.one('constant', [], {
      values: isFirst
        ? Array.from({ length: channels }, () => taps).flat()
        : taps.flatMap((tap) => Array.from({ length: channels }, () => tap)),
      shape: isFirst ? [channels, 1, ...extents] : [...extents, 1, channels],
    });
    const filtered = builder.one('conv2d', [image!, kernel], {
      strides: stride,
      pads: padding,
      dilations: dilation,
      groups: channels,
      layout: builder.layout,
    });
    return [values.absolute ? builder.one('abs', [filtered]) : filtered];
  },
  examples: [
    {
      name: 'vertical edges in each of three channels',
      parameters: {},
      inputs: [[32, 30, 3]],
      outputs: [[32, 30, 3]],
      weights: 0,
      macs: 25_920,
      source: sources.yaleLecture,
    },
    {
      name: 'the strength of horizontal edges',
      parameters: { filter: 'Sobel, horizontal edges', absolute: true, padding: 'valid' },
      inputs: [[9, 11, 1]],
      outputs: [[7, 9, 1]],
      weights: 0,
      source: sources.yaleLecture,
    },
    {
      name: 'blobs, 9×9',
      parameters: { filter: 'Laplacian of Gaussian' },
      inputs: [[12, 7, 2]],
      outputs: [[12, 7, 2]],
      weights: 0,
      source: sources.yaleLecture,
    },
    {
      name: 'the difference of neighbours, typed in',
      parameters: { filter: 'custom', kernel: '1 -1' },
      inputs: [[5, 6, 2]],
      outputs: [[5, 6, 2]],
      weights: 0,
      source: sources.mitLecture,
    },
    {
      name: 'a blur that is typed in, padded by hand',
      parameters: { filter: 'custom', kernel: '1/4, 1/4; 1/4, 1/4; 0, 0', padding: [0, 2, 1, 0] },
      inputs: [[6, 5, 4]],
      outputs: [[6, 5, 4]],
      weights: 0,
      source: 'torch.nn.functional.conv2d',
    },
  ],
});
