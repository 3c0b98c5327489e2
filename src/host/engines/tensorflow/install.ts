import { readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { hostSaying, textOfError, asSaidText, type HostSaying, type HostText } from '@shared/messages/hostSaying';
import { cardText, nvidiaCards } from '@system/nvidia';
import {
  libraryEnvironment,
  tensorFlowFiles,
  tensorFlowFolder,
  thisPlatform,
  type InstalledTensorFlow,
} from '@system/tensorflowEngine';
import { DiskFull, DownloadInterrupted } from '../../download/problems';
import { failed } from '../../refused';
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
    refused(line: HostSaying): void;
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
    const refusals: HostSaying[] = [];
    for (const source of chosenSources(options, gpu)) {
      try {
        const offer = await source.offer({ gpu, ...(signal && { signal }) });
        await checkSpace(dirname(folder), offer.bytes + offer.diskBytes);
        const wanted = { gpu, folder: staging, downloads: downloadsOf(folder), report, ...(signal && { signal }) };
        const library = await source.obtain(wanted);
        const installed = await makeReady(
          options,
          staging,
          library,
          hostSaying('adding', 'sourceWith', source.label, offer.what),
        );
        await rm(downloadsOf(folder), { recursive: true, force: true });
        return installed;
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof DownloadInterrupted || error instanceof DiskFull) throw error;
        const refusal = hostSaying('adding', 'refusedBy', source.label, textOfError(error));
        refusals.push(refusal);
        report.refused(refusal);
        for (const name of await readdir(staging)) await rm(join(staging, name), { recursive: true, force: true });
      }
    }
    const lines = refusals.reduce((before, next) => hostSaying('adding', 'lines', before, next));
    throw failed(hostSaying('adding', 'nowhere', lines));
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
  if (process.platform === 'win32') throw failed(hostSaying('adding', 'onWindows'));
  if (gpu && process.platform !== 'linux') throw failed(hostSaying('adding', 'gpuOnLinux'));
  if (gpu && (await nvidiaCards()).length === 0) throw failed(hostSaying('adding', 'noCard'));
  await findCompiler();
}

/** The sources in their order, or the one that was asked for. */
export function chosenSources({ source, sources }: InstallOptions, gpu: boolean): readonly TensorFlowSource[] {
  const all = sources ?? sourcesFor(gpu);
  const chosen = source === undefined ? all : all.filter(({ id }) => id === source);
  if (chosen.length > 0) return chosen;
  throw failed(
    hostSaying(
      'adding',
      'unknownSource',
      String(source),
      all.map(({ id }) => id),
    ),
  );
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
  throw new DiskFull(hostSaying('adding', 'tooLittleRoom', gigabytes(needed), folder, gigabytes(free)));
}

/** Compiles, tries and puts in its place what a source gave. */
async function makeReady(
  { gpu = false, folder = tensorFlowFolder(), spawn = forkTrainer, report = silent, signal }: InstallOptions,
  staging: string,
  library: TensorFlowLibrary,
  from: HostText,
): Promise<InstalledTensorFlow> {
  const binding = join(staging, tensorFlowFiles.binding);
  const inside = !relative(staging, library.folder).startsWith('..');
  report.step(hostSaying('adding', 'compiling'));
  await compileBinding(library, binding, inside ? beside(relative(staging, library.folder)) : library.folder, signal);
  report.step(hostSaying('adding', 'trying'));
  const environment = { ...process.env, ...libraryEnvironment(library.folder) };
  const aborting = signal && { signal };
  const tried = await tryOut({ engine: 'tensorflow', place: binding, spawn, environment, ...aborting });
  if (gpu && !tried.gpu) {
    const [card] = await nvidiaCards();
    throw failed(
      card
        ? hostSaying('adding', 'cardNotSeen', tried.version, cardText(card))
        : hostSaying('adding', 'noCardSeen', tried.version),
    );
  }
  // Only compiling needs the headers, which take a third of the space.
  if (inside) await rm(library.include, { recursive: true });
  const said = asSaidText(from);
  const record: InstalledTensorFlow = {
    ...{ version: tried.version, gpu: tried.gpu, platform: thisPlatform() },
    ...{ from: said.message, saidFrom: said.said },
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
