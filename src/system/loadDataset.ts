import type { Dataset } from '@shared/data/dataset';
import { shapesDataset } from '@shared/data/shapes';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { readIdxDataset } from './dataFiles';

/** Reads the whole data set into memory. Throws a `DatasetError` that names the file at fault. */
export async function loadDataset(source: DatasetSource): Promise<Dataset> {
  return source.kind === 'shapes' ? shapesDataset(source) : readIdxDataset(source.name, source.files);
}
