import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StepPoints } from './stepPoints';

/** Time of the first point, number of points, and what each form says of its metrics. */
const headerBytes = 16;

/** How packed points say which metrics they have. */
export type PackedForm = keyof typeof namesIn;

/** What the fourth field of the header means: the metrics' names, and the place of the first column. */
const namesIn = {
  /** Bytes of the names, which follow the header as JSON. */
  named: (packed: Uint8Array, field: number) => {
    const columns = headerBytes + field;
    const names = JSON.parse(new TextDecoder().decode(packed.subarray(headerBytes, columns))) as unknown;
    if (!Array.isArray(names)) throw new Error('the names of packed metrics are no list');
    return { names: names.map(String), columns };
  },
  /** 1 where there is an accuracy: of before there were other metrics. */
  accuracyOnly: (_packed: Uint8Array, field: number) => ({
    names: field === 1 ? ['accuracy'] : [],
    columns: headerBytes,
  }),
} as const;

/**
 * Points as bytes, in the form `named`: a header, the metrics' names, then the columns: milliseconds since the point before
 * and steps since it (32-bit integers), loss and metrics (32-bit floats, as engines give them), learning rate (64-bit).
 * All first bytes of a column stand before all its second ones, and so on: alike bytes side by side are what deflation
 * makes small.
 */
export function packPoints({ time, step, loss, metrics, learningRate }: StepPoints): Uint8Array {
  const names = new TextEncoder().encode(JSON.stringify(Object.keys(metrics)));
  const columns = [
    Int32Array.from(time, (value, index) => (index === 0 ? 0 : value - time[index - 1]!)),
    Int32Array.from(step, (value, index) => value - (step[index - 1] ?? 0)),
    Float32Array.from(loss),
    ...Object.values(metrics).map((values) => Float32Array.from(values)),
    Float64Array.from(learningRate),
  ];
  let offset = headerBytes + names.length;
  const packed = new Uint8Array(offset + columns.reduce((sum, { byteLength }) => sum + byteLength, 0));
  const header = new DataView(packed.buffer);
  header.setFloat64(0, time[0] ?? 0, true);
  header.setUint32(8, step.length, true);
  header.setUint32(12, names.length, true);
  packed.set(names, headerBytes);
  for (const column of columns) {
    const bytes = new Uint8Array(column.buffer, 0, column.byteLength);
    shuffle(bytes, packed.subarray(offset, offset + bytes.length), column.BYTES_PER_ELEMENT);
    offset += bytes.length;
  }
  return packed;
}

/** The points in packed bytes. Throws where the bytes cannot be that. */
export function unpackPoints(packed: Uint8Array, form: PackedForm): StepPoints {
  const header = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = header.getUint32(8, true);
  const { names, columns } = namesIn[form](packed, header.getUint32(12, true));
  const expected = columns + count * (20 + 4 * names.length);
  if (packed.length !== expected) throw new Error(`packed steps are ${packed.length} bytes; ${expected} were expected`);
  let offset = columns;
  const column = <Numbers extends ArrayBufferView>(make: (buffer: ArrayBuffer) => Numbers, width: number): Numbers => {
    const bytes = new Uint8Array(count * width);
    unshuffle(packed.subarray(offset, offset + bytes.length), bytes, width);
    offset += bytes.length;
    return make(bytes.buffer);
  };
  const integers = () => column((buffer) => new Int32Array(buffer), 4);
  const floats = () => Array.from(column((buffer) => new Float32Array(buffer), 4));
  const time = summed(integers(), header.getFloat64(0, true));
  const step = summed(integers(), 0);
  const loss = floats();
  const metrics = Object.fromEntries(names.map((name) => [name, floats()]));
  const learningRate = Array.from(column((buffer) => new Float64Array(buffer), 8));
  return { time, step, loss, metrics, learningRate };
}

export function deflatePoints(points: StepPoints): Uint8Array {
  return deflateRawSync(packPoints(points));
}

export function inflatePoints(bytes: Uint8Array, form: PackedForm): StepPoints {
  return unpackPoints(new Uint8Array(inflateRawSync(bytes)), form);
}

function summed(differences: Int32Array, start: number): number[] {
  let sum = start;
  return Array.from(differences, (difference) => (sum += difference));
}

function shuffle(from: Uint8Array, to: Uint8Array, width: number): void {
  const count = from.length / width;
  for (let byte = 0; byte < width; byte++) {
    for (let index = 0; index < count; index++) to[byte * count + index] = from[index * width + byte]!;
  }
}

function unshuffle(from: Uint8Array, to: Uint8Array, width: number): void {
  const count = from.length / width;
  for (let byte = 0; byte < width; byte++) {
    for (let index = 0; index < count; index++) to[index * width + byte] = from[byte * count + index]!;
  }
}
