import { DatasetError } from '@shared/data/error';
import type { Field, FieldKind } from '@shared/data/field';
import { formatShape, sizeOf } from '@shared/tensor/shape';
import { memoryColumn, type Column } from '../column';
import type { NumpyArray } from '../numpy';
import { hostSaying } from '@shared/messages/hostSaying';

/** Different whole numbers that are classes, not quantities. */
const mostClasses = 1000;

/** A field of arrays that lie behind each other. @param kind what it is; guessed from type and shape where absent */
export function arrayColumn(name: string, parts: readonly NumpyArray[], file: string, kind?: FieldKind): Column {
  const shape = parts[0]!.shape.slice(1);
  const isWhole = parts.every((part) => part.isWhole);
  const count = parts.reduce((sum, part) => sum + part.shape[0]!, 0);
  const isBytes = parts.every(({ data }) => data instanceof Uint8Array);
  const joined = new (isBytes ? Uint8Array : isWhole ? Int32Array : Float32Array)(count * sizeOf(shape));
  let at = 0;
  for (const { data } of parts) {
    joined.set(data, at);
    at += data.length;
  }
  const column = makers[kind ?? guess(shape, isWhole, joined)](name, shape, joined);
  if (column) return column;
  const numbers = hostSaying('array', isWhole ? 'wholeNumbers' : 'fractions');
  throw new DatasetError(
    hostSaying('array', 'otherKind', file, kind ?? hostSaying('array', 'aField'), formatShape(shape), numbers),
  );
}

function guess(shape: readonly number[], isWhole: boolean, data: NumpyArray['data']): FieldKind {
  const largest = range(data).most;
  if (shape.length === 0 || (shape.length === 1 && shape[0] === 1))
    return isWhole && largest < mostClasses && data.every((value) => value >= 0) ? 'class' : 'numbers';
  if (shape.length >= 3 || (shape.length === 2 && data instanceof Uint8Array)) return 'image';
  if (shape.length === 2) return 'sequence';
  if (data.every((value) => value === 0 || value === 1)) return 'classes';
  return data instanceof Int32Array && data.every((value) => value >= 0) ? 'tokens' : 'numbers';
}

type Make = (name: string, shape: readonly number[], data: NumpyArray['data']) => Column | undefined;

const makers: Readonly<Record<FieldKind, Make>> = {
  image: (name, shape, data) => {
    if (shape.length !== 2 && shape.length !== 3) return undefined;
    const sides = shape.length === 2 ? [...shape, 1] : shape;
    return memoryColumn({ name, kind: 'image', shape: sides, dtype: 'uint8' }, toBytes(name, data));
  },
  mask: (name, shape, data) => numbered({ name, kind: 'mask', shape, dtype: 'uint8' }, data),
  class: (name, shape, data) =>
    sizeOf(shape) === 1 ? numbered({ name, kind: 'class', shape: [], dtype: 'int32' }, data) : undefined,
  classes: (name, shape, data) => {
    if (shape.length !== 1) return undefined;
    const classes = Array.from({ length: shape[0]! }, (_, index) => `${index}`);
    return memoryColumn({ name, kind: 'classes', shape, dtype: 'uint8', classes }, Uint8Array.from(data));
  },
  numbers: (name, shape, data) =>
    memoryColumn({ name, kind: 'numbers', shape: [sizeOf(shape)], dtype: 'float32' }, Float32Array.from(data)),
  sequence: (name, shape, data) =>
    shape.length === 1 || shape.length === 2
      ? memoryColumn(
          { name, kind: 'sequence', shape: shape.length === 1 ? [...shape, 1] : shape, dtype: 'float32' },
          Float32Array.from(data),
        )
      : undefined,
  tokens: (name, shape, data) =>
    shape.length === 1 ? numbered({ name, kind: 'tokens', shape, dtype: 'int32' }, data) : undefined,
  graph: (name, shape, data) =>
    shape.length === 2 && shape[0] === shape[1]
      ? memoryColumn({ name, kind: 'graph', shape, dtype: 'float32' }, Float32Array.from(data))
      : undefined,
};

/** A field of numbers from 0, each of which stands for something. */
function numbered(field: Field, data: NumpyArray['data']): Column | undefined {
  const largest = range(data).most;
  const isBytes = field.dtype === 'uint8';
  if (data.some((value) => value < 0 || !Number.isInteger(value)) || (isBytes && largest > 255)) return undefined;
  const classes = Array.from({ length: largest + 1 }, (_, index) => `${index}`);
  return memoryColumn({ ...field, classes }, isBytes ? Uint8Array.from(data) : Int32Array.from(data));
}

/** Pixels from 0 to 255. Fractions from 0 to 1 are shares of white. */
function toBytes(name: string, data: NumpyArray['data']): Uint8Array {
  if (data instanceof Uint8Array) return data;
  const { least, most } = range(data);
  if (!(least >= 0 && most <= 255)) {
    throw new DatasetError(hostSaying('array', 'pixels', name, least, most));
  }
  const scale = data instanceof Float32Array && most <= 1 ? 255 : 1;
  return Uint8Array.from(data, (value) => Math.round(value * scale));
}

/** The least and the greatest value, with 0 among them. */
function range(data: NumpyArray['data']): { readonly least: number; readonly most: number } {
  let [least, most] = [0, 0];
  for (const value of data) {
    if (value < least) least = value;
    // Whatever is no number is beyond every bound.
    if (value > most || Number.isNaN(value)) most = Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  }
  return { least, most };
}
