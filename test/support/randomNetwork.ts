import fc from 'fast-check';
import { networkOf, type Layer } from './network';

const recurrence = fc.record({
  units: fc.constantFrom(2, 3),
  returnSequences: fc.constantFrom(true, true, false),
  reverse: fc.boolean(),
});

const parameters: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  Conv2D: fc.record({
    filters: fc.constantFrom(2, 4),
    kernel: fc.constantFrom(1, 2, 3, [3, 1]),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom('same', 'valid', 'full', 1, [0, 1, 2, 0]),
    dilation: fc.constantFrom(1, 1, 2),
    groups: fc.constantFrom(1, 1, 2),
    bias: fc.boolean(),
    activation: fc.constantFrom('none', 'relu', 'tanh', 'gelu'),
  }),
  DepthwiseConv2D: fc.record({
    kernel: fc.constantFrom(2, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom('same', 'valid'),
  }),
  SeparableConv2D: fc.record({
    filters: fc.constantFrom(2, 3),
    kernel: fc.constantFrom(2, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom('same', 'valid'),
    multiplier: fc.constantFrom(1, 2),
  }),
  Conv2DTranspose: fc.record({
    filters: fc.constantFrom(2, 3),
    kernel: fc.constantFrom(2, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom('same', 'valid'),
  }),
  MaxPool2D: fc.record({
    kernel: fc.constantFrom(2, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom('valid', 'same'),
    ceil: fc.boolean(),
  }),
  AveragePool2D: fc.record({
    kernel: fc.constantFrom(2, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom('valid', 'same', 1),
    countPadding: fc.boolean(),
  }),
  MaxUnpool2D: fc.constant({}),
  LpPool2D: fc.record({
    norm: fc.constantFrom(1, 2, 3),
    padding: fc.constantFrom('valid', 'same'),
    ceil: fc.boolean(),
  }),
  UpSampling2D: fc.constant({}),
  Resize2D: fc.record({
    by: fc.constantFrom('size', 'factor'),
    size: fc.constantFrom([3, 5], [7, 4]),
    factor: fc.constantFrom(0.75, 1.5),
    interpolation: fc.constantFrom('bilinear', 'nearest'),
  }),
  PixelShuffle: fc.constant({}),
  PixelUnshuffle: fc.constant({}),
  ChannelShuffle: fc.constant({}),
  ZeroPadding2D: fc.constant({}),
  Cropping2D: fc.constant({ cropping: [1, 0, 0, 1] }),
  BatchNormalization: fc.constant({}),
  LocalResponseNormalization: fc.constant({}),
  Activation: fc.record({ function: fc.constantFrom('elu', 'leakyRelu', 'sigmoid', 'swish', 'softmax') }),
  Dropout: fc.constant({ rate: 0.25 }),
  SpatialDropout1D: fc.constant({ rate: 0.25 }),
  SpatialDropout2D: fc.constant({ rate: 0.25 }),
  StochasticDepth: fc.constant({}),
  GaussianNoise: fc.constant({}),
  Add: fc.constant({}),
  Multiply: fc.constant({}),
  Subtract: fc.constant({}),
  Average: fc.constant({}),
  Maximum: fc.constant({}),
  Minimum: fc.constant({}),
  Concatenate: fc.constant({}),
  GlobalAveragePool2D: fc.constant({}),
  Flatten: fc.constant({}),
  Reshape: fc.constant({ shape: [-1, 2] }),
  Permute: fc.record({ order: fc.constantFrom([2, 1], [2, 1, 3], [3, 1, 2]) }),
  Conv1D: fc.record({
    filters: fc.constantFrom(2, 4),
    kernel: fc.constantFrom(1, 2, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom('same', 'valid', 'causal'),
    dilation: fc.constantFrom(1, 1, 2),
    groups: fc.constantFrom(1, 1, 2),
    activation: fc.constantFrom('none', 'tanh'),
  }),
  MaxPool1D: fc.record({ kernel: fc.constantFrom(2, 3), padding: fc.constantFrom('valid', 'same') }),
  AveragePool1D: fc.record({ kernel: fc.constantFrom(2, 3), padding: fc.constantFrom('valid', 'same') }),
  GlobalMaxPool1D: fc.constant({}),
  GlobalAveragePool1D: fc.constant({}),
  LSTM: recurrence,
  GRU: recurrence,
  MultiHeadAttention: fc.record({ heads: fc.constantFrom(1, 2), keySize: fc.constantFrom(2, 3), bias: fc.boolean() }),
  LayerNormalization: fc.constant({}),
  GroupNormalization: fc.record({ groups: fc.constantFrom(1, 2) }),
  InstanceNormalization: fc.constant({}),
  RMSNormalization: fc.constant({ epsilon: 1e-3 }),
  Dense: fc.record({ units: fc.constantFrom(2, 5), activation: fc.constantFrom('none', 'tanh') }),
};

const joins = ['Add', 'Multiply', 'Subtract', 'Average', 'Maximum', 'Minimum', 'Concatenate'];

const step = fc
  .constantFrom(...Object.keys(parameters))
  .chain((block) =>
    fc.record({ block: fc.constant(block), parameters: parameters[block]!, left: fc.nat(3), right: fc.nat(8) }),
  );

/**
 * Sound networks of a few random blocks that branch and join, ending in three classes. What does not fit where it was
 * drawn is left out.
 */
export const randomLayers: fc.Arbitrary<readonly Layer[]> = fc
  .tuple(fc.constantFrom([5, 6, 2], [7, 4, 1], [6, 6, 4], [9, 4]), fc.array(step, { minLength: 2, maxLength: 7 }))
  .map(([shape, steps]) => {
    const layers: Layer[] = [{ block: 'Input', path: 'input', parameters: { shape } }];
    for (const { block, parameters: values, left, right } of steps) {
      const at = (back: number) => layers[Math.max(layers.length - 1 - back, 0)]!.path!;
      const layer: Layer = {
        block,
        path: `${block}_${layers.length}`,
        parameters: values,
        from: readBy(block, at(left), at(right)),
      };
      if (fits([...layers, layer])) layers.push(layer);
    }
    const flat: Layer = { block: 'Flatten', path: 'last_flat' };
    const head: Layer[] = [
      { block: 'Dense', path: 'classes', parameters: { units: 3, activation: 'softmax' } },
      { block: 'Output', path: 'output' },
    ];
    return isVector(layers) ? [...layers, ...head] : [...layers, flat, ...head];
  });

function readBy(block: string, one: string, other: string): string[] {
  if (block === 'MultiHeadAttention') return [one, other, other];
  return [...joins, 'MaxUnpool2D'].includes(block) ? [one, other] : [one];
}

/** Whether the last layer gives one vector for each example. */
function isVector(layers: readonly Layer[]): boolean {
  return networkOf(layers).nodes.at(-1)!.context.outputs[0]!.shape.length === 1;
}

function fits(layers: readonly Layer[]): boolean {
  try {
    networkOf(layers);
    return true;
  } catch {
    return false;
  }
}
