import { DatasetError } from '@shared/data/error';
import { formatShape, sizeOf, type Shape } from '@shared/tensor/shape';
import { hostSaying } from '@shared/messages/hostSaying';

/** An array of NumPy's, in row-major order. */
export interface NumpyArray {
  readonly shape: Shape;
  /** Whether its numbers are whole: it may be classes. */
  readonly isWhole: boolean;
  readonly data: Uint8Array | Int32Array | Float32Array;
}

type Convert = (view: DataView, count: number, isLittle: boolean) => NumpyArray['data'];

/** An item's bytes, and how all become what Netloom calculates with. */
interface Kind {
  readonly bytes: number;
  readonly isWhole: boolean;
  readonly convert: Convert;
}

const floats =
  (bytes: number, read: (view: DataView, at: number, little: boolean) => number): Convert =>
  (view, count, little) =>
    Float32Array.from({ length: count }, (_, at) => read(view, at * bytes, little));
const integers =
  (bytes: number, read: (view: DataView, at: number, little: boolean) => number): Convert =>
  (view, count, little) =>
    Int32Array.from({ length: count }, (_, at) => checked(read(view, at * bytes, little)));
const bytesAsTheyAre: Convert = (view, count) => new Uint8Array(view.buffer, view.byteOffset, count).slice();

/** By the type's letter and bytes. */
const kinds: Readonly<Record<string, Kind>> = {
  u1: { bytes: 1, isWhole: true, convert: bytesAsTheyAre },
  b1: { bytes: 1, isWhole: true, convert: bytesAsTheyAre },
  i1: { bytes: 1, isWhole: true, convert: integers(1, (view, at) => view.getInt8(at)) },
  i2: { bytes: 2, isWhole: true, convert: integers(2, (view, at, little) => view.getInt16(at, little)) },
  u2: { bytes: 2, isWhole: true, convert: integers(2, (view, at, little) => view.getUint16(at, little)) },
  i4: { bytes: 4, isWhole: true, convert: integers(4, (view, at, little) => view.getInt32(at, little)) },
  u4: { bytes: 4, isWhole: true, convert: integers(4, (view, at, little) => view.getUint32(at, little)) },
  i8: { bytes: 8, isWhole: true, convert: integers(8, (view, at, little) => Number(view.getBigInt64(at, little))) },
  u8: { bytes: 8, isWhole: true, convert: integers(8, (view, at, little) => Number(view.getBigUint64(at, little))) },
  f2: { bytes: 2, isWhole: false, convert: floats(2, (view, at, little) => half(view.getUint16(at, little))) },
  f4: { bytes: 4, isWhole: false, convert: floats(4, (view, at, little) => view.getFloat32(at, little)) },
  f8: { bytes: 8, isWhole: false, convert: floats(8, (view, at, little) => view.getFloat64(at, little)) },
};

/**
 * Reads a `.npy` file (NumPy Enhancement Proposal 1, versions 1 to 3). Arrays of Python objects are refused: to read them is to
 * run what they say. Throws a `DatasetError` that names the file.
 */
export function readNumpy(name: string, bytes: Uint8Array): NumpyArray {
  if (Buffer.from(bytes.subarray(0, 6)).toString('latin1') !== '\x93NUMPY')
    throw new DatasetError(hostSaying('array', 'notNumpy', name));
  if (bytes.length < 12) throw new DatasetError(hostSaying('array', 'shortHeader', name));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [length, start] = bytes[6] === 1 ? [view.getUint16(8, true), 10] : [view.getUint32(8, true), 12];
  const header = Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
  const type = /'descr':\s*'([<>|=])([a-zA-Z])(\d*)'/.exec(header);
  const extents = /'shape':\s*\(([\d,\s]*)\)/.exec(header);
  if (!type || !extents) {
    throw new DatasetError(hostSaying('array', header.includes('descr') ? 'severalTypes' : 'damagedHeader', name));
  }
  const kind = kinds[`${type[2]}${type[3]}`];
  if (!kind) throw new DatasetError(hostSaying('array', 'type', name, `${type[2]}${type[3]}`));
  const shape = extents[1]!
    .split(',')
    .filter((part) => part.trim())
    .map(Number);
  const count = sizeOf(shape);
  const from = start + length;
  if (bytes.length - from < count * kind.bytes) {
    const [needed, found] = [count * kind.bytes, bytes.length - from];
    throw new DatasetError(hostSaying('array', 'truncated', name, formatShape(shape), needed, found));
  }
  const body = new DataView(bytes.buffer, bytes.byteOffset + from, count * kind.bytes);
  let data: NumpyArray['data'];
  try {
    data = kind.convert(body, count, type[1] !== '>');
  } catch (error) {
    throw error instanceof RangeError ? new DatasetError(hostSaying('array', 'beyond32Bits', name)) : error;
  }
  const isColumnMajor = /'fortran_order':\s*True/.test(header) && shape.length > 1;
  return { shape, isWhole: kind.isWhole, data: isColumnMajor ? rowMajor(data, shape) : data };
}

/** Throws a `RangeError` where a whole number does not fit in 32 bits. */
function checked(value: number): number {
  if ((value | 0) !== value) throw new RangeError();
  return value;
}

/** IEEE 754's 16 bits. */
function half(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

/** The same values with the last axis moving fastest. */
function rowMajor(data: NumpyArray['data'], shape: Shape): NumpyArray['data'] {
  const result = data.slice();
  const index = shape.map(() => 0);
  for (let at = 0; at < data.length; at++) {
    let from = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) from = from * shape[axis]! + index[axis]!;
    result[at] = data[from]!;
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis]! === shape[axis]; axis--) index[axis] = 0;
  }
  return result;
}
