import { defineBlock } from './definition';
import { imageOf } from './families/image';
import { poolingBlock, poolingParameters, poolingWindow } from './families/pooling';
import { sources } from './sources';

export const MaxPool2D = defineBlock({
  ...poolingBlock('MaxPool2D'),
  doc: 'Keeps the largest value of each window: smaller maps, less sensitive to a feature’s exact position.',
  source: sources.deepNetworksLecture,
  keywords: ['maximum', 'pooling', 'subsampling', 'downsample'],
  parameters: poolingParameters,
  lower: ({ builder, parameters: { kernel, stride, ...rest }, inputs, values }) => {
    const { window } = poolingWindow({ kernel, stride, ...rest }, imageOf(inputs[0]).size);
    const attributes = { kernel, strides: stride, pads: window.padding, layout: builder.layout };
    return [builder.one('maxPool', [values[0]!], attributes)];
  },
  examples: [
    {
      name: 'AlexNet pool 1',
      parameters: { kernel: 3, stride: 2 },
      inputs: [[55, 55, 96]],
      outputs: [[27, 27, 96]],
      weights: 0,
      source: sources.architecturesLecture,
    },
    {
      name: 'VGG pool 1',
      parameters: {},
      inputs: [[224, 224, 64]],
      outputs: [[112, 112, 64]],
      source: sources.mitLecture,
    },
    {
      name: 'GoogLeNet pool 1 rounds up',
      parameters: { kernel: 3, stride: 2, ceil: true },
      inputs: [[112, 112, 64]],
      outputs: [[56, 56, 64]],
      source: sources.szegedy2014,
    },
    {
      name: 'the last window must begin inside the image',
      parameters: { kernel: 2, stride: 3, ceil: true },
      inputs: [[6, 6, 1]],
      outputs: [[2, 2, 1]],
      source: 'torch.nn.MaxPool2d',
    },
    {
      name: 'ResNet pool 1',
      parameters: { kernel: 3, stride: 2, padding: 1 },
      inputs: [[112, 112, 64]],
      outputs: [[56, 56, 64]],
      source: sources.he2015,
    },
    {
      name: 'same padding',
      parameters: { kernel: 3, stride: 2, padding: 'same' },
      inputs: [[7, 8, 2]],
      outputs: [[4, 4, 2]],
      source: 'Keras MaxPooling2D',
    },
    {
      name: 'padding of more than half the window',
      parameters: { kernel: 3, stride: 2, padding: 2 },
      inputs: [[7, 6, 2]],
      outputs: [[5, 4, 2]],
      source: 'torch.nn.functional.pad',
    },
    {
      name: 'padding, rounding up',
      parameters: { kernel: 3, stride: 2, padding: [1, 0, 0, 1], ceil: true },
      inputs: [[7, 8, 2]],
      outputs: [[4, 4, 2]],
      source: 'torch.nn.MaxPool2d',
    },
  ],
});
