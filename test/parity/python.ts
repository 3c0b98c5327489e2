import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The Python with TensorFlow and PyTorch that `scripts/parity-venv.mjs` made, or the one that NETLOOM_PYTHON names. */
export function python(): string {
  const own = fileURLToPath(new URL('../../.venv/bin/python', import.meta.url));
  const wanted = process.env.NETLOOM_PYTHON ?? own;
  if (!existsSync(wanted)) throw new Error(`There is no Python at ${wanted}. Run: node scripts/parity-venv.mjs`);
  return wanted;
}
