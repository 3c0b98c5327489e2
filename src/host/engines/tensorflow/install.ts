import { readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { messageOf } from '@shared/errors/messageOf';
import { describeCard, nvidiaCards } from '@system/nvidia';
import {
  libraryEnvironment,
  tensorFlowFiles,
  tensorFlowFolder,
  thisPlatform,
  type InstalledTensorFlow,
} from '@system/tensorflowEngine';
import { DiskFull, DownloadInterrupted } from '../../download/problems';
import { forkTrainer, type SpawnTrainer } from '../../training/trainerProcess';
import { tryOut } from '../engineTrial';
import { compileBinding, findCompiler } from './compile';
import { findLibrary, type TensorFlowLibrary } from './tensorFlowLibrary';
import { sourcesFor } from './sources';
import type { TensorFlowSource, Report } from './sources/source';
import { claimStaging, removeFolder, replaceFolder } from './staging';

export interface InstallOptions {
  /** A folder with a TensorFlow that is there already; the sources are asked where absent. */
  readonly from?: string;
  readonly gpu?: boolean;
  /** The one source to ask; all in their order where absent. */
  readonly source?: string;
  readonly sources?: readonly TensorFlowSource[];
  /** Where the engine goes; the usual place where absent. */
  readonly folder?: string;
  readonly spawn?: SpawnTrainer;
  readonly signal?: AbortSignal;
  readonly report?: Report & {
    /** A source that could not give one, and why. */
    refused(line: string): void;
  };
}

const silent = { step: () => {}, bytes: () => {}, refused: () => {} };

/**
 * Makes TensorFlow ready for training. Everything happens in a folder beside the final one, which takes its place when
 * all is done and tried: a failure or the signal leaves what was there before. Downloads are kept until then.
 */
export async function installTensorFlow(options: InstallOptions = {}): Promise<InstalledTensorFlow> {
  const { from, gpu = false, folder = tensorFlowFolder(), report = silent, signal } = options;
  await checkMachine(gpu);
  const staging = await claimStaging(folder);
  try {
    if (from !== undefined) return await makeReady(options, staging, findLibrary(from), from);
    const refusals: string[] = [];
    for (const source of chosenSources(options, gpu)) {
      try {
        const offer = await source.offer({ gpu, ...(signal && { signal }) });
        await checkSpace(dirname(folder), offer.bytes + offer.diskBytes);
        const wanted = { gpu, folder: staging, downloads: downloadsOf(folder), report, ...(signal && { signal }) };
        const library = await source.obtain(wanted);
        const installed = await makeReady(options, staging, library, `${source.label} (${offer.what})`);
        await rm(downloadsOf(folder), { recursive: true, force: true });
        return installed;
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof DownloadInterrupted || error instanceof DiskFull) throw error;
        const reason = messageOf(error);
        refusals.push(`${source.label}: ${reason.replace(/\.$/, '')}.`);
        report.refused(refusals.at(-1)!);
        for (const name of await readdir(staging)) await rm(join(staging, name), { recursive: true, force: true });
      }
    }
    throw new Error(
      [
        'TensorFlow cannot be had here.',
        ...refusals,
        'Where a TensorFlow 2 is installed, name its folder: in the engines’ panel, or by --from on the command line.',
      ].join('\n'),
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Takes it away with what was downloaded for it; says whether there was one. A Python environment’s stays where it is. */
export async function removeTensorFlow(folder = tensorFlowFolder()): Promise<boolean> {
  await rm(downloadsOf(folder), { recursive: true, force: true });
  return removeFolder(folder);
}

/** Whether this machine can have it, whatever the source. Throws with what is missing and how to get it. */
export async function checkMachine(gpu: boolean): Promise<void> {
  if (process.platform === 'win32')
    throw new Error('The TensorFlow engine runs on Linux and macOS; on Windows train with ONNX Runtime, or in WSL.');
  if (gpu && process.platform !== 'linux')
    throw new Error('TensorFlow calculates on GPUs under Linux alone, on NVIDIA cards. Add it for the processor.');
  if (gpu && (await nvidiaCards()).length === 0)
    throw new Error(
      'There is no NVIDIA card that answers: `nvidia-smi` is not there or names none. Install the card’s driver (525 or ' +
        'newer) and look whether `nvidia-smi` shows the card; or add TensorFlow for the processor.',
    );
  await findCompiler();
}

/** The sources in their order, or the one that was asked for. */
export function chosenSources({ source, sources }: InstallOptions, gpu: boolean): readonly TensorFlowSource[] {
  const all = sources ?? sourcesFor(gpu);
  const chosen = source === undefined ? all : all.filter(({ id }) => id === source);
  if (chosen.length > 0) return chosen;
  throw new Error(`There is no source "${source}"; there are ${all.map(({ id }) => id).join(', ')}.`);
}

/** Free bytes where a file of this folder would go. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return folder === dirname(folder) ? Number.POSITIVE_INFINITY : freeBytes(dirname(folder));
  }
}

async function checkSpace(folder: string, needed: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= needed) return;
  const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
  throw new DiskFull(
    `It takes about ${gigabytes(needed)} GB while it is unpacked, and ${folder} has ${gigabytes(free)} GB free. Make room, ` +
      'or have Netloom’s data elsewhere with NETLOOM_HOME.',
  );
}

/** Compiles, tries and puts in its place what a source gave. */
async function makeReady(
  { gpu = false, folder = tensorFlowFolder(), spawn = forkTrainer, report = silent, signal }: InstallOptions,
  staging: string,
  library: TensorFlowLibrary,
  from: string,
): Promise<InstalledTensorFlow> {
  const binding = join(staging, tensorFlowFiles.binding);
  const inside = !relative(staging, library.folder).startsWith('..');
  report.step('Compiling the bridge to TensorFlow');
  await compileBinding(library, binding, inside ? beside(relative(staging, library.folder)) : library.folder, signal);
  report.step('Trying it');
  const environment = { ...process.env, ...libraryEnvironment(library.folder) };
  const aborting = signal && { signal };
  const tried = await tryOut({ engine: 'tensorflow', place: binding, spawn, environment, ...aborting });
  if (gpu && !tried.gpu) {
    const [card] = await nvidiaCards();
    throw new Error(
      `This TensorFlow ${tried.version} does not see ${card ? describeCard(card) : 'an NVIDIA card'}: it needs to be built ` +
        'with CUDA, with CUDA’s libraries beside it, and a driver that knows them.',
    );
  }
  // Only compiling needs the headers, which take a third of the space.
  if (inside) await rm(library.include, { recursive: true });
  const record: InstalledTensorFlow = {
    ...{ version: tried.version, gpu: tried.gpu, platform: thisPlatform(), from },
    library: inside ? join(folder, relative(staging, library.folder)) : library.folder,
  };
  await writeFile(join(staging, tensorFlowFiles.record), `${JSON.stringify(record, null, 2)}\n`);
  signal?.throwIfAborted();
  await replaceFolder(folder, staging);
  return record;
}

const downloadsOf = (folder: string): string => join(dirname(folder), 'downloads');

/** A folder beside the binding, in the words of the system's loader. */
const beside = (path: string): string => `${process.platform === 'darwin' ? '@loader_path' : '$ORIGIN'}/${path}`;
