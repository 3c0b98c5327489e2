import { describe, expect, test } from 'vitest';
import type { OpType } from '@shared/program/attributes';
import { opDefinition, ops } from '@shared/program/ops/registry';
import { evaluateOp, interpret, tensor, type Tensor } from '../reference';
import { channelsLast } from './support/channelsLast';
import { emissions, opProgram, relativeError, runOnnx, sampleValues, type Sample } from './support/ops';

const names = Object.keys(ops) as OpType[];
const instances = names.flatMap((op) =>
  opDefinition(op).samples.map((sample, index) => ({
    op,
    sample,
    name: `${op} ${index} ${JSON.stringify(sample.attributes)}`,
  })),
);

describe('the registry', () => {
  test.each(names)('%s is registered under its own type and explains itself', (name) => {
    expect(opDefinition(name).type).toBe(name);
    expect(opDefinition(name).doc).toMatch(/\S/);
  });

  test('every op is tried, by samples or as part of another op’s gradient', () => {
    const tried = new Set(instances.flatMap(({ op, sample }) => opProgram(op, sample).nodes.map((node) => node.op)));
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });

  test('an op that does not exist is named', () => {
    expect(() => opDefinition('convolve')).toThrow('There is no op "convolve"');
  });
});

describe('the reference agrees with the shape rule', () => {
  test.each(instances)('$name', ({ op, sample }) => {
    for (const each of layouts(op, sample)) {
      const program = opProgram(op, each);
      const { valueOf } = interpret(program, sampleValues(program, each, 1));
      for (const output of program.nodes.flatMap((node) => node.outputs)) {
        expect(valueOf(output).shape).toEqual(output.shape);
        expect(valueOf(output).data.length).toBe(output.shape.reduce((product, extent) => product * extent, 1));
      }
    }
  });
});

describe('the gradient is that of numerical differentiation', () => {
  test.each(instances.filter(({ op }) => opDefinition(op).gradient))('$name', ({ op, sample }) => {
    for (const each of layouts(op, sample)) {
      const program = opProgram(op, each);
      const feeds = sampleValues(program, each, 2);
      const { outputs } = interpret(program, feeds);
      each.inputs.forEach((input, index) => {
        if (input.dtype !== 'float32') return expect(outputs.has(`d${index}`)).toBe(false);
        const gradient = outputs.get(`d${index}`);
        expect(gradient, `input ${index} has a gradient`).toBeDefined();
        expect(relativeError(gradient!, numericalGradient(op, each, feeds, index))).toBeLessThan(1e-7);
      });
    }
  });
});

describe('onnxruntime computes what the reference does, forward and gradient', () => {
  test.each(instances)('$name', async ({ op, sample }) => {
    const program = opProgram(op, sample);
    const feeds = sampleValues(program, sample, 3);
    const { outputs } = interpret(program, feeds);
    for (const emission of emissions) {
      const actual = await runOnnx(program, feeds, emission);
      expect(Object.keys(actual).sort()).toEqual([...outputs.keys()].sort());
      for (const [name, expected] of outputs) expect(relativeError(actual[name]!, expected), name).toBeLessThan(1e-5);
    }
  });
});

/** The sample as it is, and in channels-last layout where the op knows layouts. */
function layouts(op: OpType, sample: Sample): Sample[] {
  const other = channelsLast(op, sample);
  return other ? [sample, other] : [sample];
}

/** Central differences of Σ g · y in float64, element by element of one input. */
function numericalGradient(op: OpType, sample: Sample, feeds: Readonly<Record<string, Tensor>>, which: number): Tensor {
  const inputs = sample.inputs.map((_, index) => feeds[`x${index}`]!);
  const step = 1e-5;
  const objective = (moved: Tensor) => {
    const outputs = evaluateOp(op, inputs.with(which, moved), sample.attributes);
    return outputs.reduce((sum, { data }, index) => {
      const weights = feeds[`g${index}`]?.data;
      return weights ? data.reduce((total, value, element) => total + value * weights[element]!, sum) : sum;
    }, 0);
  };
  const { shape, data } = inputs[which]!;
  const slope = (element: number) => {
    const moved = (by: number) => tensor(shape, data.with(element, data[element]! + by));
    return (objective(moved(step)) - objective(moved(-step))) / (2 * step);
  };
  return tensor(
    shape,
    data.map((_, element) => slope(element)),
  );
}
