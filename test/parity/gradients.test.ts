import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { lower } from '@shared/compiler/lower/lower';
import { differentiate } from '@shared/compiler/train/differentiate';
import type { NetloomDocument } from '@shared/document/schema';
import { finishProgram } from '@shared/program/finish';
import { codeTargets } from '@shared/targets';
import { readSafetensors } from '@shared/tensor/safetensors';
import type { TensorData } from '@shared/tensor/types';
import { interpret } from '../reference';
import { drawn } from '../shared/support/drawn';
import { temporaryFolder } from '../support/home';
import { largestDifference, record, soundNetwork, writeExport, type Recorded } from './exports';
import { python } from './python';

const tolerance = 1e-4;

/** Drawings of which generated code defines a layer itself. Graphs are learned, so that degrees are positive. */
const documents: Readonly<Record<string, NetloomDocument>> = {
  'two graph convolutions': drawn(
    {
      features: ['Input', { shape: [7, 5] }],
      scores: ['Input', { shape: [7, 4] }],
      edges: ['Dense', { units: 7, activation: 'sigmoid' }],
      first: ['GraphConvolution', { units: 6, activation: 'tanh' }],
      second: ['GraphConvolution', { units: 3, selfLoops: false, bias: false, activation: 'softmax' }],
      out: ['Output'],
    },
    ['features>first', 'scores>edges', 'edges>first.graph', 'first>second', 'edges>second.graph', 'second>out'],
  ),
  'norms of windows, of which some hold zeros alone': drawn(
    {
      values: ['Input', { shape: [84] }],
      image: ['Reshape', { shape: [6, 7, 2] }],
      relu: ['Conv2D', { filters: 2, kernel: 1, activation: 'relu' }],
      norms: ['LpPool2D', { norm: 3, kernel: [1, 2], stride: 1, padding: [0, 0, 1, 0] }],
      out: ['Output'],
    },
    ['values>image', 'image>relu', 'relu>norms', 'norms>out'],
  ),
  'local filters': drawn(
    {
      values: ['Input', { shape: [84] }],
      image: ['Reshape', { shape: [6, 7, 2] }],
      local: ['LocallyConnected2D', { filters: 2, kernel: [3, 2], stride: [1, 2], activation: 'tanh' }],
      out: ['Output'],
    },
    ['values>image', 'image>local', 'local>out'],
  ),
};

/** The gradients of the mean square of what comes out: of the weights by name, of the inputs as `input0`. */
function gradientsOf({ document, state, inputs }: Recorded): Map<string, TensorData> {
  const network = soundNetwork(document);
  const lowered = lower(network, { layout: 'NHWC', packing: 'separate', batch: 2, mode: 'predict' });
  const { builder, variables } = lowered;
  const result = lowered.canonical('out');
  const axes = result.shape.map((_, axis) => axis);
  const loss = builder.one('reduceMean', [builder.one('square', [result])], { axes });
  const arriving = [...inputs.keys()].map((path) => lowered.values.get(path)![0]!);
  const gradients = differentiate(builder, loss, [...variables.map(({ value }) => value), ...arriving]);
  const names = [...variables.map(({ name }) => name), ...arriving.map((_, index) => `input${index}`)];
  const program = finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs],
    variables,
    outputs: new Map(names.map((name, index) => [name, gradients[index]!])),
    updates: new Map(),
  });
  const { outputs } = interpret(program, Object.fromEntries(inputs), Object.fromEntries(state));
  return new Map([...outputs].map(([name, { shape, data }]) => [name, { shape, data: Float32Array.from(data) }]));
}

it.each(Object.entries(documents))(
  'gradients in Keras and PyTorch are ours: %s',
  async (_, document) => {
    const folder = temporaryFolder();
    const drawing = await record(document);
    const gradients = gradientsOf(drawing);
    for (const target of codeTargets) writeExport(target, drawing, join(folder, target.id, 'case'));
    const runner = fileURLToPath(new URL('run_gradients.py', import.meta.url));
    await promisify(execFile)(python(), [runner, ...codeTargets.map(({ id }) => join(folder, id))], { maxBuffer: 1e8 });
    for (const target of codeTargets) {
      const complaint = join(folder, target.id, 'case/error.txt');
      if (existsSync(complaint)) throw new Error(readFileSync(complaint, 'utf8'));
      const { tensors } = readSafetensors(readFileSync(join(folder, target.id, 'case/gradients.safetensors')));
      const inputs = [...drawing.inputs.keys()].map((__, index) => `input${index}`);
      const expected = new Map([
        ...target.weights(document, gradients),
        ...inputs.map((name) => [name, gradients.get(name)!] as const),
      ]);
      for (const [name, gradient] of expected) {
        const theirs = tensors.get(name);
        expect(theirs?.shape, `${target.id} ${name}`).toEqual(gradient.shape);
        expect(largestDifference(gradient, theirs!), `${target.id} ${name}`).toBeLessThanOrEqual(tolerance);
      }
      const restored = tensors.get('restored');
      if (target.id === 'keras') expect(Math.max(...restored!.data.map(Math.abs))).toBe(0);
    }
  },
  300_000,
);
