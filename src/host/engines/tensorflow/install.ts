import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { tensorFlowFiles, tensorFlowFolder, thisPlatform, type InstalledTensorFlow } from '@system/tensorflowEngine';
import { compileBinding } from './compile';
import { findLibrary } from './library';
import { tryBinding } from './tryOut';
import { downloadWheel } from './wheel';

export interface InstallOptions {
  /** A folder with a TensorFlow that is there already; downloaded where absent. */
  readonly from?: string;
  readonly gpu?: boolean;
  /** Where the engine goes; the usual place where absent. */
  readonly folder?: string;
  /** One line on what is being done now. */
  readonly progress?: (line: string) => void;
}

/**
 * Makes TensorFlow ready for training. Everything happens in a folder beside the final one, which takes its place when
 * all is done and tried: a failure leaves what was there before.
 */
export async function installTensorFlow(options: InstallOptions = {}): Promise<InstalledTensorFlow> {
  const { from, gpu = false, folder = tensorFlowFolder(), progress = () => {} } = options;
  if (process.platform === 'win32')
    throw new Error('The TensorFlow engine runs on Linux and macOS; on Windows train with ONNX Runtime, or in WSL.');
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    if (from === undefined) await downloadWheel(staging, { gpu, progress });
    const library = findLibrary(from ?? join(staging, 'tensorflow'));
    const binding = join(staging, tensorFlowFiles.binding);
    progress('Compiling the bridge to TensorFlow …');
    await compileBinding(library, binding, from === undefined ? originFolder('tensorflow') : library.folder);
    progress('Trying it …');
    const tried = await tryBinding(binding);
    if (gpu && !tried.gpu)
      throw new Error(
        'This TensorFlow sees no GPU here: it needs an NVIDIA card with its driver, and a TensorFlow built with CUDA.',
      );
    // Only compiling needs the headers, which are as large as the library.
    if (from === undefined) await rm(library.include, { recursive: true });
    const record: InstalledTensorFlow = {
      ...{ version: tried.version, gpu: tried.gpu, platform: thisPlatform() },
      library: from === undefined ? join(folder, 'tensorflow') : library.folder,
    };
    await writeFile(join(staging, tensorFlowFiles.record), `${JSON.stringify(record, null, 2)}\n`);
    await replaceFolder(folder, staging);
    return record;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Takes it away; says whether there was one. A TensorFlow of a Python environment stays where it is. */
export async function removeTensorFlow(folder = tensorFlowFolder()): Promise<boolean> {
  const gone = `${folder}.removed-${process.pid}`;
  try {
    await rename(folder, gone);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  await rm(gone, { recursive: true, force: true });
  return true;
}

async function replaceFolder(folder: string, by: string): Promise<void> {
  await removeTensorFlow(folder);
  await rename(by, folder);
}

/** A folder beside the binding, in the words of the system's loader. */
function originFolder(name: string): string {
  return process.platform === 'darwin' ? `@loader_path/${name}` : `$ORIGIN/${name}`;
}
