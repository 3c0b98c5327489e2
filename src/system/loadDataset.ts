import type { Dataset } from '@shared/data/dataset';
import { withConsecutiveLabels } from '@shared/data/labels';
import { shapesDataset } from '@shared/data/shapes';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { readIdxDataset } from './dataFiles';

/** Reads the whole data set into memory. Throws a `DatasetError` that names the file at fault. */
export async function loadDataset(source: DatasetSource): Promise<Dataset> {
  if (source.kind === 'shapes') return shapesDataset(source);
  const dataset = await readIdxDataset(source.name, source.files);
  return source.consecutive ? withConsecutiveLabels(dataset) : dataset;
}
