import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '@shared/compiler/analyze';
import { initializeState } from '@shared/compiler';
import type { Network } from '@shared/compiler/network';
import { resultNodes } from '@shared/compiler/resultNodes';
import { serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { weightsFile } from '@shared/targets/codeTarget';
import { codeTargets } from '@shared/targets';
import { targetType } from '@shared/learning/losses/definition';
import { createRandom } from '@shared/tensor/random';
import { writeSafetensors } from '@shared/tensor/safetensors';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import type { BenchNetwork } from '../networks';

/** Names of what stands in a job's folder; `bench/workers` reads them. */
export const jobFiles = { document: 'drawing.netloom.json', batches: 'batches.safetensors', job: 'job.json' } as const;

/** All workers take turns on these batches, so that none trains on a single one. */
const batches = 4;

/** As `drawing` settings for every worker: plain momentum. */
export const training = { learningRate: 0.01, momentum: 0.9, seed: 1 } as const;

/** The network as a sound drawing. @throws with what is wrong with it */
export function networkOf(document: NetloomDocument): Network {
  const { network, problems } = analyze(document);
  if (!network) throw new Error(`${document.name}: ${problems.map(({ message }) => message).join(' ')}`);
  return network;
}

/**
 * Writes a folder with all that contenders need to train the same network: the drawing, the code that Netloom makes of it
 * for Keras and PyTorch, equal starting weights for each unless they may be
 * their own, and batches.
 */
export function writeJob(
  { document: draw, batch }: BenchNetwork,
  { weights = true } = {},
): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-bench-'));
  const document = draw();
  const network = networkOf(document);
  const state = weights ? initializeState(network, training.seed) : undefined;
  writeFileSync(join(folder, jobFiles.document), serializeDocument(document));
  writeFileSync(join(folder, jobFiles.job), JSON.stringify({ batch, ...training }));
  writeFileSync(
    join(folder, jobFiles.batches),
    writeSafetensors({ tensors: randomBatches(network, batch), metadata: {} }),
  );
  for (const target of codeTargets) {
    const own = join(folder, target.id);
    mkdirSync(own);
    for (const { name, text } of target.emit(document).files) writeFileSync(join(own, name), text);
    if (!state) continue;
    const tensors = target.weights(document, state);
    writeFileSync(join(own, weightsFile), writeSafetensors({ tensors, metadata: {} }));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `images0`, `labels0`, …: noise in the shape of images, and random classes of images or pixels. */
function randomBatches(network: Network, batch: number): Map<string, TensorData> {
  const random = createRandom(training.seed, 'bench');
  const input = network.nodes.find(({ block }) => block.boundary === 'input')!;
  const output = resultNodes(network)[0]!.context.outputs[0]!.shape;
  const labels = [batch, ...targetType(output, 'classes').shape];
  const images = [batch, ...input.context.outputs[0]!.shape];
  return new Map(
    Array.from({ length: batches }, (_, index): [string, TensorData][] => [
      [`images${index}`, { shape: images, data: Float32Array.from({ length: sizeOf(images) }, () => random.normal()) }],
      [
        `labels${index}`,
        { shape: labels, data: Int32Array.from({ length: sizeOf(labels) }, () => random.integer(output.at(-1)!)) },
      ],
    ]).flat(),
  );
}
