import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { certificateSchema } from '../../src/shared/contract/cards';
import type { Certificate } from '../../src/host/documents/certificates';
import type { Network } from '../../src/shared/compiler/network';
import type { NetloomDocument } from '../../src/shared/document/schema';
import { pytorch } from '../../src/shared/targets/pytorch';
import { createRandom } from '../../src/shared/tensor/random';
import { readSafetensors } from '../../src/shared/tensor/safetensors';
import type { TensorData } from '../../src/shared/tensor/types';
import {
  largestDifference,
  randomInputs,
  record,
  soundNetwork,
  writeExport,
  type Recorded,
} from '../../test/parity/exports';
import { python } from '../../test/parity/python';
import { drawingDigest } from './drawingDigest';
import { tolerance } from './tolerance';

const runner = fileURLToPath(new URL('certify.py', import.meta.url));
const factsSchema = certificateSchema.pick({ reference: true, package: true, version: true, parameters: true });

/** A network of the gallery by the name of its file, without its ending. */
export interface Candidate {
  readonly name: string;
  readonly document: NetloomDocument;
}

/**
 * Moves random weights of each drawing into its reference, which `scripts/certify/references` names, and compares what both answer
 * for the same random inputs.
 * @returns the certificates by name; in place of one, an error that says how drawing and reference differ
 */
export async function certify(candidates: readonly Candidate[]): Promise<Map<string, Certificate | Error>> {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-certify-'));
  try {
    const results = new Map<string, Certificate | Error>();
    const recordings = new Map<string, Pick<Recorded, 'document' | 'outputs'>>();
    for (const { name, document } of candidates) {
      const recorded = await recordReporting(document);
      if (!recorded) {
        results.set(name, new Error('With random weights its answers hardly depend on its inputs. Add a gain.'));
        continue;
      }
      recordings.set(name, { document, outputs: recorded.outputs });
      writeExport(pytorch, recorded, join(folder, name));
    }
    const quiet = { CUDA_VISIBLE_DEVICES: '', PYTHONDONTWRITEBYTECODE: '1' };
    await promisify(execFile)(python(), ['-W', 'ignore', runner, folder], { env: { ...process.env, ...quiet } });
    for (const [name, recorded] of recordings) results.set(name, judge(join(folder, name), recorded));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tried in turn: a long chain of layers forgets its inputs where its kernels are small, or its shifts where they are large. */
const gains = [1, 1.15, 1.3, 1.5, 1.75, 2] as const;

/**
 * Runs a drawing with weights for which its answers depend on its inputs: equal ones would say nothing otherwise. Nothing where
 * there are none.
 */
async function recordReporting(document: NetloomDocument): Promise<Recorded | undefined> {
  const network = soundNetwork(document);
  const inputs = withGraphs(network, unalike(randomInputs(network, 2)));
  for (const gain of gains) {
    const recorded = await record(document, { inputs, gain });
    if (recorded.outputs.every(dependsOnInputs)) return recorded;
  }
  return undefined;
}

/** Makes the second example four times as strong: the average over all places of an image is nearly the same for any noise. */
function unalike(inputs: ReadonlyMap<string, TensorData>): Map<string, TensorData> {
  return new Map(
    [...inputs].map(([path, { shape, data }]): [string, TensorData] => {
      if (data instanceof Int32Array) return [path, { shape, data }];
      const stronger = Float32Array.from(data, (value, at) => (at < data.length / 2 ? value : 4 * value));
      return [path, { shape, data: stronger }];
    }),
  );
}

/** Inputs that are read as graphs become symmetric matrices of zeros and ones. */
function withGraphs(network: Network, inputs: ReadonlyMap<string, TensorData>): Map<string, TensorData> {
  const graphs = new Set(
    network.nodes.flatMap(({ block, sources }) =>
      sources.filter((_, index) => block.inputs[index]?.name === 'graph').map(({ path }) => path),
    ),
  );
  const random = createRandom(13, 'graphs');
  return new Map([...inputs].map(([path, input]) => [path, graphs.has(path) ? randomGraphs(input, random) : input]));
}

function randomGraphs({ shape }: TensorData, random: ReturnType<typeof createRandom>): TensorData {
  const [batch, size] = shape as [number, number];
  const data = new Float32Array(batch * size * size);
  for (let graph = 0; graph < batch; graph++)
    for (let from = 0; from < size; from++)
      for (let to = 0; to < from; to++) {
        const joined = random.integer(8) === 0 ? 1 : 0;
        data[(graph * size + from) * size + to] = joined;
        data[(graph * size + to) * size + from] = joined;
      }
  return { shape, data };
}

function judge(folder: string, { document, outputs }: Pick<Recorded, 'document' | 'outputs'>): Certificate | Error {
  const complaint = join(folder, 'error.txt');
  if (existsSync(complaint)) return new Error(readFileSync(complaint, 'utf8'));
  const facts = factsSchema.parse(JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')));
  const { tensors } = readSafetensors(readFileSync(join(folder, 'outputs.safetensors')));
  const apart = outputs.flatMap((output, index) =>
    [output, tensors.get(`code${index}`)!].map((each) => largestDifference(tensors.get(`output${index}`)!, each)),
  );
  const difference = Number(Math.max(...apart).toPrecision(2));
  if (!(difference <= tolerance))
    return new Error(`The answers differ by ${difference} from the reference's; ${tolerance} is allowed.`);
  return { ...facts, difference, drawing: drawingDigest(document) };
}

/** Whether the two examples of the batch get answers that differ by more than a hundredth of the largest. */
function dependsOnInputs({ data }: TensorData): boolean {
  const half = data.length / 2;
  return largestDifference({ data: data.slice(0, half) }, { data: data.slice(half) }) > 0.01;
}
