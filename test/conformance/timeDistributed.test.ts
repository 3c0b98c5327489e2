import { describe, expect, it } from 'vitest';
import type { PrimitiveBlock } from '@shared/blocks/definition';
import { canBeTimeDistributed, timeDistributed, typeOfStep } from '@shared/blocks/timeDistributed';
import { analyze } from '@shared/compiler/analyze';
import { lower } from '@shared/compiler/lower/lower';
import { differentiate } from '@shared/compiler/train/differentiate';
import { finishProgram } from '@shared/program/finish';
import { asType, plainType, sameTypes, type ExampleType } from '@shared/tensor/exampleType';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import { interpret, tensor, uniform, type Tensor } from '../reference';
import { drawn } from '../shared/support/drawn';
import { inspect, primitives, type Inspection } from './support/blocks';
import { networkOf } from './support/network';
import { relativeError } from './support/ops';

const [batch, steps] = [2, 3];
const small = 600;
const elements = (types: readonly ExampleType[]) => Math.max(...types.map(({ shape }) => sizeOf(shape)));

/** A sequence of such examples. */
const sequenceOf = ({ shape, dtype }: ExampleType) => plainType([steps, ...shape], dtype);

const cases = primitives
  .filter((block) => canBeTimeDistributed(block) && !block.boundary)
  .flatMap((block) =>
    block.examples
      .map(({ name, parameters, inputs }) => ({ name: `${block.type}, ${name}`, block, parameters, inputs }))
      .map(({ inputs, ...example }) => ({ ...example, types: inputs.map(asType) }))
      // An image is told from other values by its three axes.
      .filter(({ types }) => sameTypes(types.map(sequenceOf).map(typeOfStep), types))
      .sort((left, right) => elements(left.types) - elements(right.types))
      .filter(({ types }, index) => index === 0 || elements(types) <= small),
  );

function randomTensor(shape: Shape, dtype: ExampleType['dtype'], random: () => number): Tensor {
  const data = Float64Array.from({ length: sizeOf(shape) }, () =>
    dtype === 'int32' ? Math.floor(4 * random()) : random() - 0.4,
  );
  return tensor(shape, data);
}

/** What a block gives for these inputs, batch first, with weights that are the same whenever their shapes are. */
function predicted(block: PrimitiveBlock, inspection: Inspection, inputs: readonly Tensor[]): Tensor {
  const size = inputs[0]!.shape[0]!;
  const lowered = lower(networkOf(block, inspection), {
    layout: 'NHWC',
    packing: 'separate',
    batch: size,
    mode: 'predict',
  });
  const program = finishProgram(lowered.builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs],
    variables: lowered.variables,
    outputs: new Map([['out', lowered.canonical('node')]]),
    updates: new Map(),
  });
  const random = uniform(5);
  const weights = lowered.variables.map(
    ({ name, value }) =>
      [
        name,
        tensor(
          value.shape,
          Float64Array.from({ length: sizeOf(value.shape) }, () => 0.2 + random()),
        ),
      ] as const,
  );
  const feeds = Object.fromEntries(inputs.map((input, index) => [`input${index}`, input]));
  return interpret(program, feeds, Object.fromEntries(weights)).outputs.get('out')!;
}

/** One time step of one example, as a batch of one. */
function stepOf({ shape, data }: Tensor, example: number, step: number): Tensor {
  const size = sizeOf(shape.slice(2));
  const start = (example * steps + step) * size;
  return tensor([1, ...shape.slice(2)], data.slice(start, start + size));
}

describe('a time-distributed block', () => {
  it('is tried with every block that can be one', () => {
    const tried = new Set(cases.map(({ block }) => block.type));
    const untried = primitives.filter(
      (block) => canBeTimeDistributed(block) && !block.boundary && !tried.has(block.type),
    );
    expect(untried.map(({ type }) => type)).toEqual([]);
  });

  it.each(cases)('gives at each time step what the block gives: $name', ({ block, parameters, types }) => {
    const single = inspect(block, parameters, types);
    const whole = inspect(timeDistributed(block), parameters, types.map(sequenceOf));
    expect(single.problems).toEqual([]);
    expect(whole.problems).toEqual([]);
    expect(whole.outputs).toEqual(single.outputs.map((shape) => [steps, ...shape]));
    expect(whole.weights).toEqual(single.weights);
    const macs = (each: PrimitiveBlock, { context }: Inspection) => each.macs?.(context) ?? 0;
    expect(macs(timeDistributed(block), whole)).toBe(steps * macs(block, single));
    const random = uniform(3);
    const inputs = types.map(({ shape, dtype }) => randomTensor([batch, steps, ...shape], dtype, random));
    const together = predicted(timeDistributed(block), whole, inputs);
    expect(together.shape).toEqual([batch, steps, ...single.outputs[0]!]);
    for (let example = 0; example < batch; example++)
      for (let step = 0; step < steps; step++) {
        const alone = predicted(
          block,
          single,
          inputs.map((input) => stepOf(input, example, step)),
        );
        expect(relativeError(stepOf(together, example, step), alone)).toBeLessThan(1e-12);
      }
  });

  it.each(['NHWC', 'NCHW'] as const)('has the gradients of numerical differentiation in %s', (layout) => {
    const on = new Set(['conv', 'pool', 'norm', 'flat']);
    const plain = drawn(
      {
        in: ['Input', { shape: [2, 3, 4, 1] }],
        conv: ['Conv2D', { filters: 2, kernel: 2, activation: 'tanh' }],
        norm: ['BatchNormalization'],
        pool: ['AveragePool2D', { kernel: 2 }],
        flat: ['Flatten'],
        lstm: ['LSTM', { units: 2 }],
        out: ['Output'],
      },
      ['in>conv', 'conv>norm', 'norm>pool', 'pool>flat', 'flat>lstm', 'lstm>out'],
    );
    const document = { ...plain, nodes: plain.nodes.map((node) => ({ ...node, timeDistributed: on.has(node.id) })) };
    const { network, problems } = analyze(document);
    expect(problems.filter(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining)).toEqual([]);
    const lowered = lower(network!, { layout, packing: 'separate', batch, mode: 'train' });
    const { builder, variables } = lowered;
    const kernel = variables.find(({ name }) => name === 'conv/kernel')!;
    const image = lowered.values.get('in')![0]!;
    const loss = builder.one('reduceSum', [builder.one('square', [lowered.canonical('out')])], { axes: [0, 1] });
    const [byKernel, byImage] = differentiate(builder, loss, [kernel.value, image]);
    const program = finishProgram(builder, {
      inputs: [...lowered.examples.inputs, ...lowered.inputs],
      variables,
      outputs: new Map([
        ['loss', loss],
        ['kernel', byKernel!],
        ['image', byImage!],
      ]),
      updates: new Map(),
    });
    const random = uniform(7);
    const feed = randomTensor([batch, 2, 3, 4, 1], 'float32', random);
    const weights = Object.fromEntries(
      variables.map(({ name, value }) => [name, randomTensor(value.shape, 'float32', random)]),
    );
    const { outputs } = interpret(program, { in: feed }, weights);
    const step = 1e-5;
    const slopes = ({ shape, data }: Tensor, total: (moved: Tensor) => number) =>
      tensor(
        shape,
        data.map((value, at) => {
          const moved = (by: number) => total(tensor(shape, data.with(at, value + by)));
          return (moved(step) - moved(-step)) / (2 * step);
        }),
      );
    const lossOf = (fed: Tensor, given: typeof weights) =>
      interpret(program, { in: fed }, given).outputs.get('loss')!.data[0]!;
    const kernelSlopes = slopes(weights['conv/kernel']!, (moved) => lossOf(feed, { ...weights, 'conv/kernel': moved }));
    expect(relativeError(outputs.get('kernel')!, kernelSlopes)).toBeLessThan(1e-6);
    expect(
      relativeError(
        outputs.get('image')!,
        slopes(feed, (moved) => lossOf(moved, weights)),
      ),
    ).toBeLessThan(1e-6);
  });
});
