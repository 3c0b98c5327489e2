import type { HostSaying } from '@shared/messages/hostSaying';
import { inMemory, type OpenedData } from '@shared/data/dataset';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { openData } from '@system/data/openData';
import { loadBeside } from './loadBeside';

/** Bytes of decoded images that are kept for looking at them. */
const cacheBytes = 64 * 2 ** 20;
/** Training needs the other processors. */
const threads = 2;

/** An opened data set with what people should know of it. */
export interface Opened extends OpenedData {
  readonly remarks?: readonly HostSaying[];
}

/** Opens what a trainer would, without keeping the host from answering. */
export async function openBeside(source: DatasetSource): Promise<Opened> {
  if (source.kind !== 'files') return inMemory(await loadBeside(source));
  const { paths, settings, cacheFolder } = source;
  return openData({ paths, settings }, { cacheBytes, threads, ...(cacheFolder !== undefined && { cacheFolder }) });
}
