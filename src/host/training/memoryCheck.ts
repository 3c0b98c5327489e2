import { analyze } from '@shared/compiler/analyze';
import type { NetloomDocument } from '@shared/document/schema';
import { generatedBytes } from '@shared/data/generated';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { dataFileBytes } from '@system/dataFiles';
import type { MemoryLimit } from '@system/memoryLimit';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';

/** Bytes that a run needs. */
export interface MemoryNeed {
  /** What no engine can do without: weights, their gradients and slots, every node's outputs for the whole batch, the data. */
  readonly least: number;
  /** With the outputs' gradients; engines reuse buffers, so a run may need less. */
  readonly usual: number;
}

/** Share of the memory from which a run is warned of. */
const tight = 0.7;

/** What a drawing needs in training, as its analysis says. Nothing where it is not complete: it is refused elsewhere. */
export async function memoryNeed(document: NetloomDocument, dataset: DatasetSource): Promise<MemoryNeed> {
  const { activationBytes, trainingBytes, parameterBytes } = analyze(document).totals;
  const outputs = document.recipe.batch * activationBytes;
  const all = parameterBytes + trainingBytes + (await dataBytes(dataset));
  return { least: all - outputs, usual: all };
}

/** Examples in memory. */
async function dataBytes(dataset: DatasetSource): Promise<number> {
  if (dataset.kind === 'idx') {
    // What cannot be read is refused by its name where it is read whole.
    const sizes = await Promise.all(Object.values(dataset.files).map((path) => dataFileBytes(path).catch(() => 0)));
    return sizes.reduce((sum, size) => sum + size, 0);
  }
  // What files hold is read a batch at a time.
  return dataset.kind === 'files' ? 0 : generatedBytes(dataset);
}

/** Why a run cannot fit, with what can be done; undefined where it can. */
export function memoryRefusal(
  { least }: MemoryNeed,
  limit: MemoryLimit,
  { recipe }: NetloomDocument,
): HostSaying | undefined {
  if (least <= limit.bytes) return undefined;
  const code = limit.isContainers ? 'tooLargeInContainer' : 'tooLargeHere';
  return hostSaying('run', code, inGigabytes(least), inGigabytes(limit.bytes), recipe.batch);
}

/** What should be said of a run that may not fit; undefined where it fits easily. */
export function memoryWarning({ usual }: MemoryNeed, limit: MemoryLimit): HostSaying | undefined {
  if (usual < tight * limit.bytes) return undefined;
  const code = limit.isContainers ? 'shortInContainer' : 'shortHere';
  return hostSaying('run', code, inGigabytes(usual), inGigabytes(limit.bytes));
}

/** `1.5 GB`; in megabytes or terabytes where that is clearer. */
function inGigabytes(bytes: number): string {
  const gigabytes = bytes / 1e9;
  if (gigabytes >= 1000) return `${Number((gigabytes / 1000).toPrecision(3))} TB`;
  return gigabytes >= 0.1 ? `${Number(gigabytes.toPrecision(3))} GB` : `${Number((bytes / 1e6).toPrecision(3))} MB`;
}
