import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { initializeState, predictProgram, probeName } from '@shared/compiler';
import type { Network } from '@shared/compiler/network';
import { codeTargets } from '@shared/targets';
import { weightsFile } from '@shared/targets/codeTarget';
import { createRandom } from '@shared/tensor/random';
import { readSafetensors, writeSafetensors } from '@shared/tensor/safetensors';
import { sizeOf } from '@shared/tensor/shape';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import { chooseEngine } from '@trainer/engines/registry';
import { blockCases, galleryCases, structureCases, type ParityCase } from './cases';
import { python } from './python';

/** Largest difference, relative to the largest value that comes out. Both frameworks calculate in float32, as we do. */
const tolerance = 1e-4;

const cases: readonly ParityCase[] = [...galleryCases(), ...structureCases(), ...blockCases()];

interface Expected {
  readonly outputs: readonly TensorData[];
  readonly weights: number;
}

describe.each(codeTargets.map((target) => ({ label: target.label, target })))('generated $label', ({ target }) => {
  const folder = mkdtempSync(join(tmpdir(), `netloom-${target.id}-`));
  const expected = new Map<string, Expected>();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    for (const [index, { name, document }] of cases.entries()) {
      const { network, problems } = analyze(document);
      if (!network) throw new Error(`${name}: ${problems.map((problem) => problem.message).join(' ')}`);
      const state = unlikeTheStart(network);
      const inputs = randomInputs(network);
      expected.set(name, { outputs: await predict(network, state, inputs), weights: countOf(state) });
      const own = join(folder, String(index).padStart(3, '0'));
      mkdirSync(own);
      for (const file of target.emit(document).files) writeFileSync(join(own, file.name), file.text);
      const weights = target.weights(document, state);
      if (weights.size > 0) writeFileSync(join(own, weightsFile), writeSafetensors({ tensors: weights, metadata: {} }));
      writeFileSync(
        join(own, 'inputs.safetensors'),
        writeSafetensors({
          tensors: new Map([...inputs.values()].map((tensor, number) => [`input${number}`, tensor])),
          metadata: {},
        }),
      );
    }
    const runner = fileURLToPath(new URL(`run_${target.id}.py`, import.meta.url));
    execFileSync(python(), [runner, folder], { stdio: ['ignore', 'ignore', 'pipe'], env: quietEnvironment() });
  }, 600_000);

  it.each(cases.map(({ name }, index) => ({ name, index })))('gives what Netloom gives: $name', ({ name, index }) => {
    const own = join(folder, String(index).padStart(3, '0'));
    const complaint = join(own, 'error.txt');
    if (existsSync(complaint))
      throw new Error(`${readFileSync(complaint, 'utf8')}\n${readFileSync(join(own, 'model.py'), 'utf8')}`);
    const { tensors } = readSafetensors(readFileSync(join(own, 'outputs.safetensors')));
    const { outputs, weights } = expected.get(name)!;
    expect(tensors.get('parameters')?.data[0]).toBe(weights);
    outputs.forEach((ours, number) => {
      const theirs = tensors.get(`output${number}`)!;
      expect(theirs.shape).toEqual(ours.shape);
      expect(largestDifference(ours, theirs)).toBeLessThanOrEqual(tolerance);
    });
  });
});

/** Weights as after training: nothing is zero or one, running variances are positive. */
function unlikeTheStart(network: Network): NamedTensors {
  const random = createRandom(7, 'parity');
  return new Map(
    [...initializeState(network, 3)].map(([name, { shape, data }]) => {
      const positive = name.endsWith('ariance');
      const moved = Float32Array.from(data, (value) =>
        positive ? 0.5 + random.uniform() : value + 0.1 * random.normal(),
      );
      const scale = shape.length > 1 ? 1 / Math.sqrt(1 + 0.01 * sizeOf(shape.slice(0, -1))) : 1;
      return [name, { shape, data: positive ? moved : moved.map((value) => value * scale) }];
    }),
  );
}

function randomInputs(network: Network): Map<string, TensorData> {
  const random = createRandom(11, 'images');
  const inputs = network.nodes.filter((node) => node.block.boundary === 'input');
  return new Map(
    inputs.map(({ path, context }) => {
      const shape = [2, ...context.outputs[0]!];
      return [path, { shape, data: Float32Array.from({ length: sizeOf(shape) }, () => random.normal()) }];
    }),
  );
}

async function predict(network: Network, state: NamedTensors, inputs: Map<string, TensorData>): Promise<TensorData[]> {
  const { engine } = await chooseEngine('onnxruntime');
  const ends = network.nodes.filter((node) => node.block.boundary === 'output').map((node) => node.path);
  const program = predictProgram(network, { lowering: engine.lowering, predictBatch: 2, probes: ends });
  const loaded = await engine.load({ predict: program }, {});
  try {
    await loaded.writeState(state);
    const names = ends.map((path) => probeName(path));
    const given = await loaded.run('predict', Object.fromEntries(inputs), names);
    return names.map((name) => given[name]!);
  } finally {
    await loaded.dispose();
  }
}

function countOf(state: NamedTensors): number {
  return [...state.values()].reduce((sum, tensor) => sum + tensor.data.length, 0);
}

function largestDifference(left: TensorData, right: TensorData): number {
  let difference = 0;
  let largest = 1e-6;
  left.data.forEach((value, index) => {
    difference = Math.max(difference, Math.abs(value - right.data[index]!));
    largest = Math.max(largest, Math.abs(value));
  });
  return difference / largest;
}

function quietEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, CUDA_VISIBLE_DEVICES: '', TF_CPP_MIN_LOG_LEVEL: '3', PYTHONDONTWRITEBYTECODE: '1' };
}
