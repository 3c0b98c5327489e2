import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { initializeState, predictProgram, probeName } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import type { Network } from '@shared/compiler/network';
import type { NetloomDocument } from '@shared/document/schema';
import { weightsFile, type CodeTarget } from '@shared/targets/codeTarget';
import { createRandom } from '@shared/tensor/random';
import { readSafetensors, writeSafetensors } from '@shared/tensor/safetensors';
import type { ExampleType } from '@shared/tensor/exampleType';
import { sizeOf } from '@shared/tensor/shape';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { python } from './python';

/** What a drawing gives on ONNX Runtime, and for what. */
export interface Recorded {
  readonly document: NetloomDocument;
  readonly state: NamedTensors;
  /** By the path of the Input node. */
  readonly inputs: ReadonlyMap<string, TensorData>;
  /** In the order of the Output nodes. */
  readonly outputs: readonly TensorData[];
}

/** What `record` runs, where it is not the usual. */
interface Given {
  /** Two examples by the path of the Input node; random ones unless given. */
  readonly inputs?: ReadonlyMap<string, TensorData>;
  /** Kernels are multiplied by it. */
  readonly gain?: number;
}

/** Runs a drawing with weights as after training. Throws where it has errors. */
export async function record(document: NetloomDocument, { inputs, gain }: Given = {}): Promise<Recorded> {
  const network = soundNetwork(document);
  const state = unlikeTheStart(network, gain);
  const fed = inputs ?? randomInputs(network, 2);
  return { document, state, inputs: fed, outputs: await predict(network, state, fed) };
}

export function soundNetwork(document: NetloomDocument): Network {
  const { network, problems } = analyze(document);
  if (!network) throw new Error(`${document.name}: ${problems.map((problem) => problem.message).join(' ')}`);
  return network;
}

/**
 * Weights as after training: nothing is zero or one, running variances are positive.
 * @param gain kernels are multiplied by it
 */
export function unlikeTheStart(network: Network, gain = 1): NamedTensors {
  const random = createRandom(7, 'parity');
  return new Map(
    [...initializeState(network, 3)].map(([name, { shape, data }]) => {
      const positive = name.endsWith('ariance');
      const moved = Float32Array.from(data, (value) =>
        positive ? 0.5 + random.uniform() : value + 0.1 * random.normal(),
      );
      const scale = shape.length > 1 ? gain / Math.sqrt(1 + 0.01 * sizeOf(shape.slice(0, -1))) : 1;
      return [name, { shape, data: positive ? moved : moved.map((value) => value * scale) }];
    }),
  );
}

/** Random tokens are numbers below it. */
const smallestVocabulary = 4;

export function randomInputs(network: Network, batch: number): Map<string, TensorData> {
  const random = createRandom(11, 'images');
  const inputs = network.nodes.filter((node) => node.block.boundary === 'input');
  return new Map(
    inputs.map(({ path, context }) => {
      const [{ shape: example, dtype }] = context.outputs as [ExampleType];
      const [shape, length] = [[batch, ...example], batch * sizeOf(example)];
      const data =
        dtype === 'int32'
          ? Int32Array.from({ length }, () => random.integer(smallestVocabulary))
          : Float32Array.from({ length }, () => random.normal());
      return [path, { shape, data }];
    }),
  );
}

async function predict(
  network: Network,
  state: NamedTensors,
  inputs: ReadonlyMap<string, TensorData>,
): Promise<TensorData[]> {
  const ends = network.nodes.filter((node) => node.block.boundary === 'output').map((node) => node.path);
  const program = predictProgram(network, { lowering: onnxruntimeNative.lowering, predictBatch: 2, probes: ends });
  const loaded = await onnxruntimeNative.load({ predict: program }, {});
  try {
    await loaded.writeState(state);
    const names = ends.map((path) => probeName(path));
    const given = await loaded.run('predict', Object.fromEntries(inputs), names);
    return names.map((name) => given[name]!);
  } finally {
    await loaded.dispose();
  }
}

/** Writes the generated code with its weights, and what to run it on, into a new folder. */
export function writeExport(target: CodeTarget, { document, state, inputs }: Recorded, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of target.emit(document).files) writeFileSync(join(folder, file.name), file.text);
  const weights = target.weights(document, state);
  if (weights.size > 0) writeTensors(join(folder, weightsFile), weights);
  const fed = [...inputs.values()].map((tensor, number) => [`input${number}`, tensor] as const);
  writeTensors(join(folder, 'inputs.safetensors'), new Map(fed));
  writeFileSync(join(folder, 'axes.json'), JSON.stringify(axesOf(document)));
}

/** Which inputs and outputs are images: PyTorch has their channels first. */
function axesOf(document: NetloomDocument) {
  const axesAt = (boundary: 'input' | 'output') =>
    soundNetwork(document)
      .nodes.filter(({ block }) => block.boundary === boundary)
      .map(({ context }) => context.outputs[0]!.axes);
  return { inputs: axesAt('input'), outputs: axesAt('output') };
}

export function writeTensors(file: string, tensors: NamedTensors): void {
  writeFileSync(file, writeSafetensors({ tensors, metadata: {} }));
}

/** Has Python run all exports that lie in a folder, in one process. */
export async function runExports(target: CodeTarget, folder: string): Promise<void> {
  const runner = fileURLToPath(new URL(`run_${target.id}.py`, import.meta.url));
  const quiet = { CUDA_VISIBLE_DEVICES: '', TF_CPP_MIN_LOG_LEVEL: '3', PYTHONDONTWRITEBYTECODE: '1' };
  await promisify(execFile)(python(), [runner, folder], { env: { ...process.env, ...quiet }, maxBuffer: 1e8 });
}

export interface Answer {
  readonly outputs: readonly TensorData[];
  /** Numbers in all weights, running statistics too. */
  readonly weights: number;
}

/** What an export gave. Throws what Python said, and the code, where it failed. */
export function readAnswer(folder: string): Answer {
  const complaint = join(folder, 'error.txt');
  if (existsSync(complaint))
    throw new Error(`${readFileSync(complaint, 'utf8')}\n${readFileSync(join(folder, 'model.py'), 'utf8')}`);
  const { tensors } = readSafetensors(readFileSync(join(folder, 'outputs.safetensors')));
  const outputs = [...tensors.keys()].filter((name) => name.startsWith('output'));
  return {
    outputs: outputs.map((_, number) => tensors.get(`output${number}`)!),
    weights: Number(tensors.get('parameters')!.data[0]),
  };
}

export function countOf(state: NamedTensors): number {
  return [...state.values()].reduce((sum, tensor) => sum + tensor.data.length, 0);
}

export function zerosIn(state: NamedTensors): number {
  return [...state.values()].reduce((sum, { data }) => sum + data.filter((value) => value === 0).length, 0);
}

/** Relative to the largest value on the left, or to `least` where that is larger. */
export function largestDifference(
  left: { readonly data: ArrayLike<number> },
  right: { readonly data: ArrayLike<number> },
  least = 1e-6,
): number {
  let [difference, largest] = [0, least];
  for (let index = 0; index < left.data.length; index++) {
    const [mine, theirs] = [left.data[index]!, right.data[index]!];
    if (Object.is(mine, theirs) && !Number.isFinite(mine)) continue;
    const apart = Math.abs(mine - theirs);
    difference = Math.max(difference, Number.isNaN(apart) ? Infinity : apart);
    largest = Math.max(largest, Math.abs(mine));
  }
  return difference === 0 || difference === Infinity ? difference : difference / largest;
}
