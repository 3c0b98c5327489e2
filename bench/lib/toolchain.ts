import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { installTensorFlow } from '@host/engines/tensorflow/install';
import { readInstalledTensorFlow, tensorFlowFolder as installedFolder } from '@system/tensorflowEngine';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Does something costly once, however often it is asked for; a failure is remembered too. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/**
 * A program of `bench/workers` as one file, as Netloom itself is built: no time goes into translating sources when it
 * starts, and none into the names that a translator at run time gives to every function.
 */
export async function bundled(name: string): Promise<string> {
  const folder = join(root, '.cache/bench', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: {
      ssr: join(root, 'bench/workers', `${name}.ts`),
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}

export const netloomWorker = once(() => bundled('netloom'));

/**
 * The Python with Keras and PyTorch of the parity tests; makes it where it is missing (about 3 GB, once).
 * NETLOOM_PYTHON names another. @throws where it cannot be had
 */
export const peerPython = once(async () => {
  if (process.env['NETLOOM_PYTHON']) return process.env['NETLOOM_PYTHON'];
  const made = spawnSync(process.execPath, [join(root, 'scripts/parity-venv.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const path = made.stdout?.trim().split('\n').at(-1);
  if (made.status !== 0 || !path)
    throw new Error('Python with Keras and PyTorch could not be made ready; what is missing stands above.');
  return path;
});

/** Where Pillow is, which decodes images for PyTorch; installed once beside the Python above. @throws where it cannot be had */
export const pillowFolder = once(async () => {
  const folder = join(root, '.cache/bench/pillow');
  if (!existsSync(join(folder, 'PIL'))) {
    const pip = ['-m', 'pip', 'install', '--quiet', '--target', folder, 'pillow==13.0.0'];
    execFileSync(await peerPython(), pip, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return folder;
});

/** Netloom's TensorFlow engine: the installed one, else one made from the Python above. @throws where neither works */
export const tensorFlowFolder = once(async () => {
  const installed = installedFolder();
  if (isUsable(installed)) return installed;
  const folder = join(root, '.cache/tensorflow');
  if (isUsable(folder)) return folder;
  const prefix = execFileSync(await peerPython(), ['-c', 'import sys; print(sys.prefix)'], { encoding: 'utf8' }).trim();
  await installTensorFlow({ from: prefix, folder });
  return folder;
});

function isUsable(folder: string): boolean {
  try {
    readInstalledTensorFlow(folder);
    return true;
  } catch {
    return false;
  }
}
