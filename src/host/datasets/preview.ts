import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { examplesSchema, previewSchema } from '@shared/contract/datasets';
import { toBytes } from '@shared/data/columnBytes';
import { balancedSample, classCounts } from '@shared/data/dataset';
import type { DerivedRecipe } from '@shared/data/derived';
import { readingDerived } from '@shared/data/derived/withDerived';
import { DatasetError } from '@shared/data/error';
import type { Field } from '@shared/data/field';
import { exampleBytes } from '@shared/data/generated/emptyTable';
import type { SplitName } from '@shared/data/reader';
import { spread } from '@shared/data/spread';
import { standardisationOf } from '@shared/data/measured';
import { classRemarks } from '@shared/data/remarks';
import { tableBytes } from '@shared/data/table';
import type { TensorData } from '@shared/tensor/types';
import type { Opened } from './openBeside';
import { hostSaying, asSaidText } from '@shared/messages/hostSaying';

/** Examples in one answer, and their bytes. */
const most = { examples: 2000, bytes: 64 * 2 ** 20 };
/** Images that are read for a mean where not all are in memory. */
const measured = 64;
/** Examples whose classes are counted. */
const counted = 5_000_000;

/** What is to be known of a data set before it is trained on, with `count` training examples, of each class as far as possible. */
export async function previewOf(
  opened: Opened,
  count: number,
  derived: readonly DerivedRecipe[] = [],
): Promise<z.input<typeof previewSchema>> {
  const { name, counts, tables } = opened;
  const { fields, read } = readingDerived(opened, derived);
  checkCount(fields, count);
  const derivedBytes = exampleBytes(fields) - exampleBytes(opened.fields);
  const labels = await classesOf(opened);
  const byClass = Object.values(labels)[0];
  const places = byClass
    ? balancedSample(byClass.labels, byClass.classes.length, count)
    : spread(Math.min(count, counts.train), counts.train);
  return {
    ...{ name, counts },
    fields: [...fields],
    bytesInMemory: tables
      ? Object.values(tables).reduce((sum, table) => sum + tableBytes(table) + table.count * derivedBytes, 0)
      : 0,
    classCounts: mapValues(labels, (each) => classCounts(each.labels, each.classes.length)),
    remarks: (opened.remarks ?? Object.values(labels).flatMap((each) => classRemarks(each.classes, each.labels))).map(
      asSaidText,
    ),
    means: await meansOf(opened),
    samples: toBytes(await read('train', places)),
  };
}

/** Examples by their numbers. Throws a `DatasetError` where there are too many for one answer, or a field does not exist. */
export async function examplesOf(
  opened: Opened,
  split: SplitName,
  indices: readonly number[],
  names = opened.fields.map(({ name }) => name),
): Promise<z.input<typeof examplesSchema>> {
  const fields = names.map((name) => {
    const field = opened.fields.find((each) => each.name === name);
    if (field) return field;
    const known = opened.fields.map((each) => each.name);
    throw new DatasetError(hostSaying('dataset', 'noField', opened.name, name, known));
  });
  checkCount(fields, indices.length);
  return { fields, columns: toBytes(await opened.read(split, indices, names)) };
}

/** Throws where an answer would be too long. */
function checkCount(fields: readonly Field[], count: number): void {
  const limit = Math.min(most.examples, Math.max(1, Math.floor(most.bytes / Math.max(1, exampleBytes(fields)))));
  if (count > limit) throw new DatasetError(hostSaying('dataset', 'tooManyAtOnce', limit, count));
}

interface Labels {
  readonly classes: readonly string[];
  readonly labels: TensorData;
}

/** The class of every training example, by field. */
async function classesOf({ fields, counts, read }: Opened): Promise<Readonly<Record<string, Labels>>> {
  const named = fields.filter(({ kind }) => kind === 'class');
  if (named.length === 0 || counts.train > counted) return {};
  const all = Uint32Array.from({ length: counts.train }, (_, at) => at);
  const columns = await read(
    'train',
    all,
    named.map(({ name }) => name),
  );
  return Object.fromEntries(named.map(({ name, classes = [] }) => [name, { classes, labels: columns[name]! }]));
}

/** Lets other requests be answered meanwhile. */
async function meansOf(opened: Opened): Promise<Record<string, number[]>> {
  const images = opened.fields.filter(({ kind }) => kind === 'image');
  const means: Record<string, number[]> = {};
  for (const field of images)
    means[field.name] = [
      ...(await standardisationOf(opened, field, { most: measured, rest: () => setImmediate() })).mean,
    ];
  return means;
}

function mapValues<From, To>(values: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
