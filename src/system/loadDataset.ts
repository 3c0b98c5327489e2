import { inMemory, type Dataset, type OpenedData } from '@shared/data/dataset';
import { generatedDataset, isGenerated } from '@shared/data/generated';
import { withConsecutiveLabels } from '@shared/data/labels';
import type { Watched } from '@shared/data/progress';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { openData } from './data/openData';
import { readIdxDataset } from './dataFiles';

/** Sources that are read into memory as a whole. */
export type MemorySource = Exclude<DatasetSource, { kind: 'files' }>;

/** Reads or draws a whole data set. Throws a `DatasetError` that names the file at fault. */
export async function loadDataset(source: MemorySource): Promise<Dataset> {
  if (isGenerated(source)) return generatedDataset(source);
  const dataset = await readIdxDataset(source.name, source.files);
  return source.consecutive ? withConsecutiveLabels(dataset) : dataset;
}

/** Opens a data set, which need not fit in memory. Throws a `DatasetError` that names the files at fault. */
export async function openDataset(source: DatasetSource, watched: Watched = {}): Promise<OpenedData> {
  if (source.kind !== 'files') return inMemory(await loadDataset(source));
  const { paths, settings, cacheFolder } = source;
  return openData({ paths, settings }, { ...watched, ...(cacheFolder !== undefined && { cacheFolder }) });
}
