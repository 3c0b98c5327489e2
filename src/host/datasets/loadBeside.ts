import type { Dataset } from '@shared/data/dataset';
import { DatasetError } from '@shared/data/error';
import { generatedBytes, isGenerated } from '@shared/data/generated';
import { loadDataset, type MemorySource } from '@system/loadDataset';
import { programEntry, startThread } from '@system/programEntry';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';

/** What the thread answers with. */
export type Loaded = { readonly dataset: Dataset } | { readonly error: HostSaying };

/** Values that are drawn within the time of an answer, about 20 ms. */
const drawnAtOnce = 2 ** 19;

/**
 * Reads or makes a data set without keeping the host from answering: what takes long to draw is drawn in a thread of its
 * own. Throws a `DatasetError` that says what is wrong.
 */
export async function loadBeside(source: MemorySource): Promise<Dataset> {
  const isLong = isGenerated(source) && generatedBytes(source) > drawnAtOnce;
  return isLong ? loadInThread(source) : loadDataset(source);
}

async function loadInThread(source: MemorySource): Promise<Dataset> {
  const thread = startThread(programEntry('loader', 'host/datasets/loader.ts'), source);
  const loaded = await new Promise<Loaded>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
    thread.once('exit', () => resolve({ error: hostSaying('dataset', 'threadEnded') }));
  });
  if ('error' in loaded) throw new DatasetError(loaded.error);
  return loaded.dataset;
}
