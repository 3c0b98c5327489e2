import type { Dataset } from '@shared/data/dataset';
import { generatedDataset } from '@shared/data/generated';

/** The generated shapes. */
export function shapesDataset(options: {
  readonly size: number;
  readonly channels: 1 | 3;
  readonly train: number;
  readonly test: number;
}): Dataset {
  return generatedDataset({ kind: 'shapes', ...options });
}
