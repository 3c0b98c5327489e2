import { sizeOf } from '../tensor/shape';
import type { TensorData } from '../tensor/types';
import { DatasetError } from './error';
import type { Columns } from './reader';
import { hostSaying } from '../messages/hostSaying';

/** Examples in memory: of each field, the values of all of them, one after the other. */
export interface Table {
  readonly count: number;
  /** [count, …field.shape] each. */
  readonly columns: Columns;
}

/** The examples at these places. Throws where one does not exist. */
export function pickExamples(
  { count, columns }: Table,
  places: ArrayLike<number>,
  fields?: readonly string[],
): Columns {
  for (let position = 0; position < places.length; position++) {
    const place = places[position]!;
    if (!(place >= 0 && place < count)) throw new DatasetError(hostSaying('dataset', 'noExample', place, count - 1));
  }
  const wanted = fields ?? Object.keys(columns);
  return Object.fromEntries(wanted.map((name) => [name, pickRows(columns[name]!, places)]));
}

function pickRows({ shape, data }: TensorData, places: ArrayLike<number>): TensorData {
  const size = sizeOf(shape.slice(1));
  const picked = sameKind(data, places.length * size);
  for (let position = 0; position < places.length; position++) {
    const start = places[position]! * size;
    picked.set(data.subarray(start, start + size), position * size);
  }
  return { shape: [places.length, ...shape.slice(1)], data: picked };
}

/** Rows of two tables, one after the other. */
export function joinTables(first: Table, second: Table): Table {
  if (first.count === 0) return second;
  if (second.count === 0) return first;
  const columns = Object.entries(first.columns).map(([name, { shape, data }]): [string, TensorData] => {
    const rest = second.columns[name]!.data;
    const joined = sameKind(data, data.length + rest.length);
    joined.set(data);
    joined.set(rest, data.length);
    return [name, { shape: [first.count + second.count, ...shape.slice(1)], data: joined }];
  });
  return { count: first.count + second.count, columns: Object.fromEntries(columns) };
}

/** Bytes that a table takes. */
export function tableBytes({ columns }: Table): number {
  return Object.values(columns).reduce((bytes, { data }) => bytes + data.byteLength, 0);
}

function sameKind(data: TensorData['data'], length: number): TensorData['data'] {
  if (data instanceof Uint8Array) return new Uint8Array(length);
  return data instanceof Int32Array ? new Int32Array(length) : new Float32Array(length);
}
