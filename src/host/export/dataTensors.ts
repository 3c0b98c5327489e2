import type { OpenedData } from '@shared/data/dataset';
import { DatasetError } from '@shared/data/error';
import { emptyTable, exampleBytes } from '@shared/data/generated/emptyTable';
import { splitNames, type SplitName } from '@shared/data/reader';
import { dataTensorName } from '@shared/targets/python/training/data';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import { hostSaying } from '@shared/messages/hostSaying';

/** Bytes of the examples in a file: they are in memory while it is written. */
const mostBytes = 2 ** 30;
/** Bytes that are read at once. */
const pieceBytes = 16 * 2 ** 20;

/**
 * The examples that a training script reads, by the names of its tensors. Throws a `DatasetError` where there are none for the
 * test, or too many for a file.
 * @param wanted names of fields
 */
export async function dataTensors(data: OpenedData, wanted: readonly string[]): Promise<Map<string, TensorData>> {
  const { name, counts } = data;
  if (counts.test === 0) throw new DatasetError(hostSaying('dataset', 'noTest', name));
  const fields = data.fields.filter((field) => wanted.includes(field.name));
  const bytes = exampleBytes(fields);
  const all = bytes * splitNames.reduce((sum, split) => sum + counts[split], 0);
  if (all > mostBytes)
    throw new DatasetError(hostSaying('dataset', 'tooLargeForScript', name, gigabytes(all), gigabytes(mostBytes)));
  const tensors = new Map<string, TensorData>();
  const atOnce = Math.max(1, Math.floor(pieceBytes / Math.max(1, bytes)));
  for (const split of splitNames) {
    if (counts[split] === 0) continue;
    const { columns } = data.tables?.[split] ?? (await readAll(split));
    for (const field of wanted) tensors.set(dataTensorName(split, field), columns[field]!);
  }
  return tensors;

  async function readAll(split: SplitName) {
    const table = emptyTable(fields, counts[split]);
    for (let start = 0; start < counts[split]; start += atOnce) {
      const places = Array.from({ length: Math.min(atOnce, counts[split] - start) }, (_, at) => start + at);
      const piece = await data.read(split, places, wanted);
      for (const field of fields)
        table.columns[field.name]!.data.set(piece[field.name]!.data, start * sizeOf(field.shape));
    }
    return table;
  }
}

const gigabytes = (bytes: number): string => (bytes / 2 ** 30).toLocaleString('en', { maximumFractionDigits: 1 });
