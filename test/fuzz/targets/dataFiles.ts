import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DatasetError } from '@shared/data/error';
import { idxDataset, idxRoles, recogniseIdxFiles, type IdxFiles, type NamedBytes } from '@shared/data/idx';
import { readDataFile } from '@system/dataFiles';
import { idxImages, idxLabels } from '../../support/idx';
import { choose, mutateBytes } from '../mutation';
import { unlessDeclared, type FuzzTarget } from '../target';

const [images, labels] = [idxImages(4, 3, 3), idxLabels([0, 1, 2, 1])];
const roles = ['images', 'labels'] as const;
const sound: IdxFiles<NamedBytes> = {
  trainImages: { name: 'train-images', bytes: images },
  trainLabels: { name: 'train-labels', bytes: labels },
  testImages: { name: 't10k-images', bytes: images },
  testLabels: { name: 't10k-labels', bytes: labels },
};

/** Files of images and labels, packed or not. */
export const dataFiles: FuzzTarget = {
  inputs: { night: 4_000, test: 400 },
  make(random) {
    const original = { images, labels }[choose(random, roles)];
    // Changed before it is packed, after it, or both.
    if (random.integer(2)) return mutateBytes(random, original);
    const inside = random.integer(2) ? mutateBytes(random, original) : original;
    const packed = gzipSync(inside);
    return random.integer(3) ? mutateBytes(random, packed) : packed;
  },
  open: async (folder) => ({
    async feed(input) {
      const path = join(folder, 'data');
      await writeFile(path, input);
      const file = await unlessDeclared([DatasetError], () => readDataFile(path));
      if (!file) return;
      for (const role of idxRoles) {
        const files = { ...sound, [role]: { ...sound[role], bytes: file.bytes } };
        await unlessDeclared([DatasetError], () => recogniseIdxFiles(Object.values(files)));
        await unlessDeclared([DatasetError], () => idxDataset('data', files));
      }
    },
  }),
};
