import { fileURLToPath } from 'node:url';
import { dirname } from 'node:path';
import { installTensorFlow } from '@host/engines/tensorflow/install';
import { readInstalledTensorFlow } from '@system/tensorflowEngine';
import { python } from './python';

/** Makes the TensorFlow of the parity tests' Python ready as an engine, once, and has the engine use it. */
export async function useTensorFlow(): Promise<void> {
  const folder = fileURLToPath(new URL('../../.cache/tensorflow', import.meta.url));
  try {
    readInstalledTensorFlow(folder);
  } catch {
    await installTensorFlow({ from: dirname(dirname(python())), folder });
  }
  process.env['NETLOOM_TENSORFLOW'] = folder;
}
