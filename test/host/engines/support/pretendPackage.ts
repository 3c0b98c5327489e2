import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const extension = process.platform === 'darwin' ? '2.dylib' : 'so.2';

/** Files of the names that a TensorFlow has. @returns the folder */
export function pretendPackage(folder: string): string {
  for (const file of [
    `libtensorflow_cc.${extension}`,
    `libtensorflow_framework.${extension}`,
    'include/tensorflow/c/c_api.h',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}
