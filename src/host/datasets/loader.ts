import { parentPort, workerData } from 'node:worker_threads';
import { datasetSourceSchema } from '@shared/contract/trainerMessages';
import { messageOf } from '@shared/errors/messageOf';
import { loadDataset, type MemorySource } from '@system/loadDataset';
import type { Loaded } from './loadBeside';
import { hostSaying } from '@shared/messages/hostSaying';
import { DatasetError } from '@shared/data/error';

const answer = (loaded: Loaded, transfer: ArrayBuffer[] = []) => parentPort!.postMessage(loaded, transfer);

/** A thread that makes one data set, so that the host goes on answering meanwhile. */
async function load(): Promise<void> {
  const dataset = await loadDataset(datasetSourceSchema.parse(workerData) as MemorySource);
  const bytes = [dataset.train, dataset.test].flatMap(({ columns }) => Object.values(columns).map(({ data }) => data));
  // Handed over, not copied.
  answer({ dataset }, [...new Set(bytes.map(({ buffer }) => buffer as ArrayBuffer))]);
}

load().catch((error: unknown) =>
  answer({ error: error instanceof DatasetError ? error.said : hostSaying('dataset', 'other', messageOf(error)) }),
);
