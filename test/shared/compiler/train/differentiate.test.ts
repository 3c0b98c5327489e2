import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeds, initializeState, results } from '@shared/compiler';
import { readMember, writeMember } from '@shared/compiler/lower/border';
import { differentiate } from '@shared/compiler/train/differentiate';
import { finishProgram } from '@shared/program/finish';
import { lower } from '@shared/compiler/lower/lower';
import type { Network } from '@shared/compiler/network';
import { addObjectives } from '@shared/compiler/lower/objective';
import type { Lowering, Program, Value, Variable } from '@shared/program/program';
import { createRandom } from '@shared/tensor/random';
import { sizeOf } from '@shared/tensor/shape';
import { interpret, type AnyTensor } from '../../../reference';
import { cifarResnet, inceptionNet } from '../../../support/models';
import { networkOf, type Layer } from '../../../support/network';
import { drawsNothing, normalizing } from '../../../support/normalizing';
import { randomLayers } from '../../../support/randomNetwork';
import { rescaling } from '../../../support/rescaling';
import { patternBatch } from '../../../support/training';

const batch = 2;

interface Differentiated {
  readonly program: Program;
  readonly variables: Record<string, AnyTensor>;
  readonly fed: Record<string, AnyTensor>;
}

/** The loss of a network and its gradient with respect to every trainable variable, at random weights. */
function differentiated(
  network: Network,
  lowering: Lowering,
  targets: 'classes' | 'values' = 'classes',
): Differentiated {
  const lowered = lower(network, { ...lowering, batch, mode: 'train' });
  const { builder } = lowered;
  const kind = targets === 'classes' ? 'crossEntropy' : 'meanSquaredError';
  const path = network.nodes.at(-1)!.path;
  const [objective] = addObjectives(lowered, [
    { path, targetKind: targets, loss: { kind, labelSmoothing: 0 }, weight: 1 },
  ]);
  const loss = builder.one('reduceMean', [objective!.losses], { axes: [0] });
  const trainable = lowered.variables.filter((variable) => variable.trainable);
  const gradients = differentiate(
    builder,
    loss,
    trainable.map(({ value }) => value),
  );
  const outputs = new Map<string, Value>([[results.loss, loss]]);
  trainable.forEach(({ name }, index) => outputs.set(`gradient of ${name}`, gradients[index]!));
  const program = finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs],
    variables: lowered.variables,
    outputs,
    updates: new Map(),
  });
  const state = initializeState(network, 3);
  const variables: Record<string, AnyTensor> = {};
  for (const variable of program.variables) {
    const data = new Float32Array(sizeOf(variable.value.shape));
    for (const member of variable.members) {
      const random = createRandom(5, member.name);
      // Biases and scales away from their round starting values, where much would cancel.
      const canonical = state.get(member.name)!.data.map((value) => value + 0.1 * random.normal());
      writeMember(data, member, member.trainable ? canonical : state.get(member.name)!.data);
    }
    variables[variable.name] = { shape: variable.value.shape, data: Float64Array.from(data) };
  }
  const input = network.nodes[0]!;
  const classes = network.nodes.at(-1)!.context.outputs[0]!.shape.at(-1)!;
  const { images } = patternBatch(input.context.outputs[0]!.shape, classes, batch, 1);
  const { shape } = program.inputs.find(({ name }) => name === feeds.target())!.value;
  const random = createRandom(6);
  const data = Float64Array.from({ length: sizeOf(shape) }, () =>
    targets === 'classes' ? random.integer(classes) : random.normal(),
  );
  return { program, variables, fed: { [input.path]: images, [feeds.target()]: { shape, data } } };
}

/** Compares a few entries of each gradient with central differences of the loss. */
function expectGradients({ program, variables, fed }: Differentiated, entries: number, step = 1e-5): void {
  const { outputs } = interpret(program, fed, variables);
  const random = createRandom(1);
  for (const [name, { data: gradient }] of outputs) {
    if (!name.startsWith('gradient of ')) continue;
    const variable = name.slice('gradient of '.length);
    const { shape, data } = variables[variable]!;
    for (let count = 0; count < entries; count++) {
      const entry = random.integer(data.length);
      const lossAt = (shift: number) => {
        const moved = Float64Array.from(data);
        moved[entry]! += shift;
        return interpret(program, fed, { ...variables, [variable]: { shape, data: moved } }).outputs.get(results.loss)!
          .data[0]!;
      };
      const numerical = (lossAt(step) - lossAt(-step)) / (2 * step);
      expect(gradient[entry], `${name}[${entry}]`).toBeCloseTo(numerical, 5);
    }
  }
}

/** The loss and the gradient of each weight in canonical form, whatever layout and packing. */
function canonicalGradients({ program, variables, fed }: Differentiated): Map<string, ArrayLike<number>> {
  const { outputs } = interpret(program, fed, variables);
  const found = new Map<string, ArrayLike<number>>([['loss', outputs.get(results.loss)!.data]]);
  for (const { name, members } of program.variables as readonly Variable[]) {
    const gradient = outputs.get(`gradient of ${name}`);
    if (!gradient) continue;
    for (const member of members) {
      const canonical = new Float32Array(sizeOf(member.canonicalShape));
      readMember(Float32Array.from(gradient.data), member, canonical);
      found.set(member.name, canonical);
    }
  }
  return found;
}

const smooth: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [6, 7, 2] } },
  {
    block: 'Conv2D',
    path: 'c1',
    parameters: { filters: 4, kernel: 3, stride: 2, padding: 'same', activation: 'tanh' },
  },
  { block: 'DepthwiseConv2D', path: 'c2', parameters: { kernel: 3, padding: 'same' } },
  { block: 'BatchNormalization', path: 'bn' },
  { block: 'Add', path: 'sum', from: ['bn', 'c1'] },
  { block: 'LocalResponseNormalization', path: 'lrn' },
  { block: 'Flatten', path: 'flat' },
  { block: 'Activation', path: 'swish', parameters: { function: 'swish' } },
  { block: 'Dense', path: 'd1', parameters: { units: 5, activation: 'gelu' } },
  { block: 'Dense', path: 'd2', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];

const imageToImage: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [4, 4, 2] } },
  {
    block: 'Conv2D',
    path: 'down',
    parameters: { filters: 3, kernel: 3, stride: 2, padding: 'same', activation: 'elu' },
  },
  { block: 'Conv2DTranspose', path: 'up', parameters: { filters: 2, kernel: 2, stride: 2 } },
  { block: 'Concatenate', path: 'join', from: ['up', 'input'] },
  { block: 'Conv2D', path: 'last', parameters: { filters: 2, kernel: 1 } },
  { block: 'Output', path: 'output' },
];

/** Squeeze-and-excitation, and sequences merged with vectors. */
const merging: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [4, 5, 2] } },
  { block: 'Conv2D', path: 'c1', parameters: { filters: 3, kernel: 2, padding: 'same', activation: 'tanh' } },
  { block: 'GlobalAveragePool2D', path: 'squeeze' },
  { block: 'Dense', path: 'weights', parameters: { units: 3, activation: 'sigmoid' } },
  { block: 'Reshape', path: 'excite', parameters: { shape: [1, 1, 3] } },
  { block: 'Multiply', path: 'scaled', from: ['c1', 'excite'] },
  { block: 'Subtract', path: 'difference', from: ['excite', 'scaled'] },
  { block: 'Average', path: 'mean', from: ['difference', 'c1', 'excite'] },
  { block: 'Maximum', path: 'most', from: ['mean', 'scaled'] },
  { block: 'Minimum', path: 'least', from: ['most', 'c1', 'difference'] },
  { block: 'Reshape', path: 'rows', parameters: { shape: [20, 3] } },
  { block: 'Add', path: 'shifted', from: ['rows', 'weights'] },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'classes', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];

/** Graph convolutions over a graph that is itself learned. */
const graph: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [5, 4] } },
  { block: 'Dense', path: 'edges', parameters: { units: 5, activation: 'sigmoid' } },
  { block: 'GraphConvolution', path: 'g1', parameters: { units: 6, activation: 'tanh' }, from: ['input', 'edges'] },
  {
    block: 'GraphConvolution',
    path: 'g2',
    parameters: { units: 3, selfLoops: false, bias: false },
    from: ['g1', 'edges'],
  },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'classes', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];

/** Filters of which one is fixed and the others are not shared. */
const local: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [6, 5, 2] } },
  {
    block: 'LocallyConnected2D',
    path: 'l1',
    parameters: { filters: 3, kernel: [2, 3], padding: 1, activation: 'tanh' },
  },
  { block: 'FixedFilter2D', path: 'blur', parameters: { filter: 'Gaussian blur' } },
  { block: 'LocallyConnected2D', path: 'l2', parameters: { filters: 2, stride: 2, bias: false } },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'classes', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];

/** An image's rows as a sequence, through the blocks for sequences and back to an image. */
const sequence: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [4, 5, 2] } },
  { block: 'Conv2D', path: 'c1', parameters: { filters: 3, kernel: 2, padding: 'same', activation: 'tanh' } },
  { block: 'LayerNormalization', path: 'pixels' },
  { block: 'Reshape', path: 'rows', parameters: { shape: [-1, 6] } },
  { block: 'Conv1D', path: 'c2', parameters: { filters: 4, kernel: 2, padding: 'causal', activation: 'gelu' } },
  { block: 'LayerNormalization', path: 'positions' },
  { block: 'BatchNormalization', path: 'bn' },
  { block: 'Dense', path: 'each', parameters: { units: 4, activation: 'softmax' } },
  { block: 'Add', path: 'sum', from: ['each', 'c2'] },
  { block: 'AveragePool1D', path: 'mean', parameters: { kernel: 3, stride: 2, padding: 'same' } },
  { block: 'Permute', path: 'turned' },
  { block: 'Reshape', path: 'image', parameters: { shape: [2, 5, 2] } },
  { block: 'Conv2D', path: 'c3', parameters: { filters: 2, kernel: 2, activation: 'tanh' } },
  { block: 'Permute', path: 'aside', parameters: { order: [2, 1, 3] } },
  { block: 'Reshape', path: 'again', parameters: { shape: [4, 2] } },
  { block: 'MaxPool1D', path: 'most', parameters: { kernel: 2, stride: 1 } },
  { block: 'GlobalMaxPool1D', path: 'top', from: ['most'] },
  { block: 'GlobalAveragePool1D', path: 'all', from: ['most'] },
  { block: 'Concatenate', path: 'both', from: ['top', 'all'] },
  { block: 'Dense', path: 'classes', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];

/** A convolution and a normalisation used twice in a row, and a dense layer on flattened images of different shapes. */
const sharedWeights: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [4, 4, 2] } },
  { block: 'Conv2D', path: 'c1', parameters: { filters: 2, kernel: 3, padding: 'same', activation: 'tanh' } },
  { block: 'BatchNormalization', path: 'bn1' },
  { block: 'Conv2D', path: 'c2', parameters: { filters: 2, kernel: 3, padding: 'same' }, weightsOf: 'c1' },
  { block: 'BatchNormalization', path: 'bn2', weightsOf: 'bn1' },
  { block: 'Flatten', path: 'square' },
  { block: 'Dense', path: 'd1', parameters: { units: 3, activation: 'tanh' } },
  { block: 'Reshape', path: 'wide', parameters: { shape: [2, 8, 2] }, from: ['bn2'] },
  { block: 'Flatten', path: 'oblong' },
  { block: 'Dense', path: 'd2', parameters: { units: 3 }, weightsOf: 'd1' },
  { block: 'Flatten', path: 'first', from: ['bn1'] },
  { block: 'Dense', path: 'd3', parameters: { units: 3, activation: 'tanh' } },
  { block: 'Flatten', path: 'second', from: ['bn2'] },
  { block: 'Dense', path: 'd4', parameters: { units: 3 }, weightsOf: 'd3' },
  { block: 'Multiply', path: 'classes', from: ['d1', 'd2'] },
  { block: 'Add', path: 'sum', from: ['classes', 'd3', 'd4'] },
  { block: 'Output', path: 'output' },
];

/** Recurrences that read both ways, and attention of a sequence to itself and to another. */
const attentive: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [5, 3] } },
  { block: 'LSTM', path: 'lstm', parameters: { units: 4, returnSequences: true } },
  { block: 'GRU', path: 'gru', parameters: { units: 3, returnSequences: true, reverse: true }, from: ['input'] },
  { block: 'MultiHeadAttention', path: 'itself', parameters: { heads: 2, keySize: 2 }, from: ['lstm', 'lstm', 'lstm'] },
  {
    block: 'MultiHeadAttention',
    path: 'other',
    parameters: { heads: 2, keySize: 3, bias: false },
    from: ['itself', 'gru', 'input'],
  },
  { block: 'SimpleRNN', path: 'plain', parameters: { units: 2, returnSequences: true, bidirectional: 'concat' } },
  { block: 'GRU', path: 'last', parameters: { units: 3, bidirectional: 'sum' } },
  { block: 'LSTM', path: 'first', parameters: { units: 2, reverse: true }, from: ['other'] },
  { block: 'Concatenate', path: 'both', from: ['last', 'first'] },
  { block: 'Dense', path: 'classes', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];

describe('the gradient of a whole network', () => {
  const networks: Record<string, () => Network> = {
    'of many kinds of layers': () => networkOf(smooth),
    'that merges with broadcasting': () => networkOf(merging),
    'with residual connections': () => cifarResnet({ blocks: 1, size: 8, width: 2, classes: 3 }),
    'with an Inception module and dropout': () => inceptionNet({ size: 6, classes: 3 }),
    'that pools by norms, unpools and resizes': () => networkOf(rescaling),
    'of graph convolutions': () => networkOf(graph),
    'of local and fixed filters': () => networkOf(local),
    'that normalises and drops': () => networkOf(normalizing),
    'of sequences': () => networkOf(sequence),
    'of recurrences and attention': () => networkOf(attentive),
    'with a class a pixel': () => networkOf(imageToImage),
    'with shared weights': () => networkOf(sharedWeights),
  };

  it.each(Object.keys(networks))('%s is its numerical derivative', (name) => {
    expectGradients(differentiated(networks[name]!(), { layout: 'NCHW', packing: 'flat' }), 12);
  });

  it('of the squared error of an image is its numerical derivative', () => {
    expectGradients(differentiated(networkOf(imageToImage), { layout: 'NHWC', packing: 'separate' }, 'values'), 3);
  });

  it('is the same in every layout and packing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          ...[smooth, sequence, sharedWeights].map((layers) => fc.constant(layers)),
          randomLayers.filter(drawsNothing),
        ),
        (layers) => {
          const network = networkOf(layers);
          const expected = canonicalGradients(differentiated(network, { layout: 'NHWC', packing: 'separate' }));
          const others = [
            { layout: 'NCHW', packing: 'flat' },
            { layout: 'NCHW', packing: 'separate' },
          ] as const;
          for (const lowering of others) {
            const found = canonicalGradients(differentiated(network, lowering));
            expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
            for (const [name, values] of expected) {
              const other = found.get(name)!;
              const distance = Math.max(...Array.from(values, (value, index) => Math.abs(value - other[index]!)));
              expect(distance, `${name}, ${JSON.stringify(lowering)}`).toBeLessThan(1e-4);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
