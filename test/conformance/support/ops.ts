import * as ort from 'onnxruntime-node';
import { ProgramBuilder } from '@shared/program/builder';
import type { Layout, Program, ProgramInput, Value } from '@shared/program/program';
import { emitOnnx, type EmitOptions } from '@shared/targets/onnx';
import type { OpType } from '@shared/program/attributes';
import type { OpSample, SampleInput } from '@shared/program/ops/definition';
import { opDefinition, ops } from '@shared/program/ops/registry';
import { sizeOf } from '@shared/tensor/shape';
import type { DType, TensorType } from '@shared/tensor/types';
import { findChannelBlock } from '@trainer/engines/onnxruntime/channelBlock';
import { tensor, uniform, type Tensor } from '../../reference';

export type Sample = OpSample;

/**
 * An op on its own: inputs `x0`…, outputs `y0`…; where it has a gradient, the outputs' gradients come as `g0`… and those
 * of the inputs go out as `d0`….
 */
export function opProgram(op: OpType, { inputs, attributes }: Sample, withGradient = true): Program {
  const definition = opDefinition(op);
  const builder = new ProgramBuilder('layout' in attributes ? (attributes.layout as Layout) : 'NCHW', ops);
  const sources: ProgramInput[] = [];
  const source = (name: string, { shape, dtype }: TensorType): Value => {
    const value = builder.source(shape, dtype);
    sources.push({ name, value, role: 'feed' });
    return value;
  };
  const values = inputs.map((input, index) => source(`x${index}`, input));
  const outputs = builder.apply(op, values, attributes);
  const results = new Map(outputs.map((output, index) => [`y${index}`, output]));
  if (withGradient && definition.gradient) {
    const outputGradients = outputs.map((output, index) =>
      index < (definition.differentiableOutputs ?? outputs.length) ? source(`g${index}`, output) : null,
    );
    const context = { builder, inputs: values, outputs, outputGradients, attributes, needs: () => true };
    definition.gradient(context).forEach((gradient, index) => gradient && results.set(`d${index}`, gradient));
  }
  return {
    layout: builder.layout,
    inputs: sources,
    variables: [],
    nodes: builder.nodes,
    outputs: results,
    updates: new Map(),
  };
}

/** Random values, rounded to float32 so that every engine sees the same; a sample's own range and spacing kept. */
export function sampleValues(program: Program, { inputs }: Sample, seed: number): Record<string, Tensor> {
  const random = uniform(seed);
  return Object.fromEntries(
    program.inputs.map(({ name, value }) => {
      const input = name.startsWith('x') ? inputs[Number(name.slice(1))]! : value;
      return [name, tensor(value.shape, Float32Array.from(randomValues(input, random)))];
    }),
  );
}

function randomValues(
  { shape, dtype, range = [-1, 1], distinct = false }: SampleInput,
  random: () => number,
): number[] {
  const count = sizeOf(shape);
  const [low, high] = range;
  if (dtype === 'bool') return Array.from({ length: count }, () => Number(random() < 0.5));
  if (dtype === 'int32' || dtype === 'uint8')
    return Array.from({ length: count }, () => low + Math.floor(random() * (high - low + 1)));
  if (!distinct) return Array.from({ length: count }, () => low + random() * (high - low));
  // Evenly spaced and shuffled; none falls on the middle of the range, where many functions have their kink.
  const spacing = (high - low) / (2 * Math.ceil(count / 2));
  const values = Array.from({ length: count }, (_, index) => low + (index + 0.5) * spacing);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other]!, values[last]!];
  }
  return values;
}

/** Graphs that run anywhere, and those for this machine's own order of channels where it has one. */
export const emissions: readonly EmitOptions[] = [{}, { channelBlock: await findChannelBlock(ort) }];

/** Runs a program's ONNX form in onnxruntime and gives every output by name. */
export async function runOnnx(
  program: Program,
  feeds: Readonly<Record<string, Tensor>>,
  options: EmitOptions,
): Promise<Record<string, Tensor>> {
  const dtypes = Object.fromEntries(program.inputs.map(({ name, value }) => [name, value.dtype]));
  return runModel(emitOnnx(program, options), feeds, dtypes);
}

export async function runModel(
  model: Uint8Array,
  feeds: Readonly<Record<string, Tensor>>,
  dtypes: Readonly<Record<string, DType>>,
): Promise<Record<string, Tensor>> {
  const session = await ort.InferenceSession.create(model, { intraOpNumThreads: 1, logSeverityLevel: 3 });
  try {
    const used = session.inputNames.map((name) => [name, ortTensor(feeds[name]!, dtypes[name]!)] as const);
    const results = await session.run(Object.fromEntries(used));
    return Object.fromEntries(
      Object.entries(results).map(([name, { dims, data }]) => [
        name,
        tensor(dims, Array.from(data as Float32Array, Number)),
      ]),
    );
  } finally {
    await session.release();
  }
}

function ortTensor({ shape, data }: Tensor, dtype: DType): ort.Tensor {
  const dims = [...shape];
  if (dtype === 'int32') return new ort.Tensor('int32', Int32Array.from(data), dims);
  if (dtype === 'uint8') return new ort.Tensor('uint8', Uint8Array.from(data), dims);
  if (dtype === 'bool') return new ort.Tensor('bool', Uint8Array.from(data), dims);
  return new ort.Tensor('float32', Float32Array.from(data), dims);
}

/** The largest difference, relative to the larger of 1 and the largest expected value. */
export function relativeError(actual: Tensor, expected: Tensor): number {
  if (actual.shape.join() !== expected.shape.join()) {
    throw new Error(`Expected shape [${expected.shape.join()}], got [${actual.shape.join()}].`);
  }
  const scale = expected.data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
  const worst = expected.data.reduce((largest, value, index) => {
    const difference = Math.abs(value - actual.data[index]!);
    return Math.max(largest, Number.isNaN(difference) ? Infinity : difference);
  }, 0);
  return worst / scale;
}
