import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { saidSchema } from '@shared/contract/said';
import { hostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';
import { dataHome } from './home';

/**
 * A TensorFlow that `netloom engine add tensorflow` made ready: a folder with the compiled binding and a record of what
 * it was tried with, and either the library itself or its place in a Python environment.
 */
export const installedTensorFlowSchema = z.object({
  /** Of the library, `2.21.0`. */
  version: z.string(),
  gpu: z.boolean(),
  /** `linux-x64`: another machine's folder is of no use. */
  platform: z.string(),
  /** The folder of the libraries that the binding is linked with. */
  library: z.string(),
  /** Where it came from, in words: `the Python wheel`. */
  from: z.string().optional(),
  /** The same by its code, where it has one. */
  saidFrom: saidSchema.optional().catch(undefined),
});

export type InstalledTensorFlow = z.infer<typeof installedTensorFlowSchema>;

export const tensorFlowFiles = { record: 'engine.json', binding: 'tfjs_binding.node' } as const;

/** Where it is kept. `NETLOOM_TENSORFLOW` names another such folder. */
export function tensorFlowFolder(home: string = dataHome(), environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment['NETLOOM_TENSORFLOW'] ?? join(home, 'engines', 'tensorflow'));
}

/**
 * What stands in the folder. Throws where nothing usable does, saying what to do. It does not load the library, which
 * takes half a second and decides on the number of threads.
 */
export function readInstalledTensorFlow(folder: string): InstalledTensorFlow {
  const record = join(folder, tensorFlowFiles.record);
  if (!existsSync(record)) throw new HostError(hostSaying('engine', 'notInstalled'));
  const parsed = installedTensorFlowSchema.safeParse(parseJson(readFileSync(record, 'utf8')));
  if (!parsed.success) throw new HostError(hostSaying('engine', 'damaged', record));
  const { platform, library } = parsed.data;
  if (platform !== thisPlatform())
    throw new HostError(hostSaying('engine', 'otherPlatform', folder, platform, thisPlatform()));
  for (const needed of [join(folder, tensorFlowFiles.binding), library])
    if (!existsSync(needed)) throw new HostError(hostSaying('engine', 'gone', needed));
  return parsed.data;
}

/**
 * What a process that loads a TensorFlow needs in its environment from its start: the system's loader reads it only
 * then.
 * @param library the folder of TensorFlow's libraries
 */
export function libraryEnvironment(library: string, environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { folders, cuda } = nvidiaFolders(library);
  const paths = [...folders, ...(environment['LD_LIBRARY_PATH']?.split(delimiter) ?? [])];
  const flags = [environment['XLA_FLAGS'], cuda && `--xla_gpu_cuda_data_dir=${cuda}`].filter(Boolean);
  return {
    // Memory of the card is taken as it is needed; the user's other programs want some too.
    TF_FORCE_GPU_ALLOW_GROWTH: 'true',
    ...(folders.length > 0 && { LD_LIBRARY_PATH: paths.join(delimiter) }),
    ...(flags.length > 0 && { XLA_FLAGS: flags.join(' ') }),
  };
}

/** The environment of a trainer on this machine: that of the installed TensorFlow where it calculates on a GPU. */
export function trainerEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  try {
    const { gpu, library } = readInstalledTensorFlow(tensorFlowFolder(dataHome(environment), environment));
    return { ...environment, ...(gpu && libraryEnvironment(library, environment)) };
  } catch {
    return { ...environment };
  }
}

/** The CUDA libraries that Python's packages put beside TensorFlow's, a folder each, and the tools for compiling kernels. */
function nvidiaFolders(library: string): { readonly folders: readonly string[]; readonly cuda?: string } {
  const nvidia = join(dirname(library), 'nvidia');
  if (!existsSync(nvidia)) return { folders: [] };
  const folders = readdirSync(nvidia)
    .sort()
    .map((name) => join(nvidia, name, 'lib'))
    .filter((folder) => existsSync(folder));
  const cuda = join(nvidia, 'cuda_nvcc');
  return { folders, ...(existsSync(cuda) && { cuda }) };
}

export function thisPlatform(): string {
  return `${process.platform}-${process.arch}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
