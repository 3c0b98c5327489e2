import { DatasetError } from '@shared/data/error';
import type { Field } from '@shared/data/field';
import type { DataReader, SplitName } from '@shared/data/reader';
import { problemSaid, type DataProblem } from '@shared/data/formats/problem';
import type { SplitRows } from '@shared/data/formats/split';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import { hostSaying, together, type HostSaying } from '@shared/messages/hostSaying';

/** A field of all examples, whatever split they are in. */
export interface Column {
  readonly field: Field;
  /** Values of some rows, [rows, …field.shape]. Throws `UnreadableRows` where some cannot be read. */
  read(rows: ArrayLike<number>): Promise<TensorData>;
  /** Lets go of files and threads. */
  close?(): Promise<void>;
}

/** Rows that turned out to be unreadable, with the reason of each. */
export class UnreadableRows extends DatasetError {
  constructor(readonly troubles: ReadonlyMap<number, DataProblem>) {
    super(together([...troubles.values()].map(problemSaid)));
  }
}

/** A data set of people's own files. */
export interface OpenedData extends DataReader {
  /** `1,200 images of 3 classes` */
  readonly summary: HostSaying;
  /** What was left out, and why. */
  readonly problems: readonly DataProblem[];
  /** What people should know before they train on it, a sentence each. */
  readonly remarks: readonly HostSaying[];
}

export interface OpenedParts extends Pick<OpenedData, 'name' | 'summary'> {
  readonly columns: readonly Column[];
  readonly rows: SplitRows;
  readonly problems?: readonly DataProblem[];
  readonly remarks?: readonly HostSaying[];
  /** Whether another example of the split stands in for one that turns out to be unreadable; else reading throws. */
  readonly skip: boolean;
  /** Lets go of what the columns share. */
  readonly close?: () => Promise<void>;
}

/** The data set that columns and a division of their rows make. */
export function openedData({
  columns,
  rows,
  problems = [],
  remarks = [],
  skip,
  close,
  ...facts
}: OpenedParts): OpenedData {
  const byName = new Map(columns.map((column) => [column.field.name, column]));
  const columnNamed = (name: string): Column => {
    const column = byName.get(name);
    if (column) return column;
    throw new DatasetError(hostSaying('dataset', 'noField', facts.name, name, [...byName.keys()]));
  };
  const unreadable = new Set<number>();
  const found = [...problems];
  const read: OpenedData['read'] = async (split, indices, fields = [...byName.keys()]) => {
    const picked = pickRows(rows, split, indices, unreadable);
    try {
      const values = fields.map(async (name) => [name, await columnNamed(name).read(picked)] as const);
      return Object.fromEntries(await Promise.all(values));
    } catch (error) {
      if (!skip || !(error instanceof UnreadableRows)) throw error;
      for (const [row, problem] of error.troubles) {
        if (!unreadable.has(row)) found.push(problem);
        unreadable.add(row);
      }
      return read(split, indices, fields);
    }
  };
  return {
    ...{ ...facts, remarks, read, problems: found },
    fields: columns.map(({ field }) => field),
    counts: { train: rows.train.length, validation: rows.validation.length, test: rows.test.length },
    close: async () => {
      await Promise.all(columns.map((column) => column.close?.()));
      await close?.();
    },
  };
}

/** The rows of examples; for an unreadable one the next of its split that is not. */
function pickRows(
  rows: SplitRows,
  split: SplitName,
  indices: ArrayLike<number>,
  unreadable: ReadonlySet<number>,
): Uint32Array {
  const list = rows[split];
  return Uint32Array.from(indices, (index) => {
    if (!(index >= 0 && index < list.length))
      throw new DatasetError(hostSaying('dataset', 'noExampleOf', split, index, list.length));
    for (let step = 0; step < list.length; step++) {
      const row = list[(index + step) % list.length]!;
      if (!unreadable.has(row)) return row;
    }
    throw new DatasetError(hostSaying('dataset', 'noneLeft', split));
  });
}

/** A column that lies in memory. @param data [rows, …field.shape] */
export function memoryColumn(field: Field, data: TensorData['data']): Column {
  const size = sizeOf(field.shape);
  return {
    field,
    read: async (rows) => {
      const values = new (data.constructor as Uint8ArrayConstructor)(rows.length * size);
      for (let at = 0; at < rows.length; at++)
        values.set((data as Uint8Array).subarray(rows[at]! * size, (rows[at]! + 1) * size), at * size);
      return { shape: [rows.length, ...field.shape], data: values };
    },
  };
}

/** A column of classes. @param numbers of each row's class */
export function classColumn(name: string, classes: readonly string[], numbers: ArrayLike<number>): Column {
  const field: Field = { name, kind: 'class', shape: [], dtype: 'int32', classes };
  return memoryColumn(field, Int32Array.from(numbers));
}

/** A column of classes by their names. @param classes in their order; those that occur, `9` before `10`, where absent */
export function namedClassColumn(name: string, names: readonly string[], classes = sorted(names)): Column {
  const numberOf = new Map(classes.map((one, number) => [one, number]));
  return classColumn(
    name,
    classes,
    names.map((one) => numberOf.get(one)!),
  );
}

const sorted = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].sort(new Intl.Collator('en', { numeric: true }).compare);
