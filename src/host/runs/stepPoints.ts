import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RunEvent } from '@shared/contract/events';

type StepsEvent = Extract<RunEvent, { type: 'steps' }>;

/** Training steps as columns of equal length. */
export interface StepPoints {
  /** When the step's event came, milliseconds since 1970. */
  readonly time: number[];
  readonly step: number[];
  readonly loss: number[];
  /** Absent for targets that are no classes. */
  readonly accuracy?: number[];
  readonly learningRate: number[];
}

export function pointsOf({ step, loss, metrics: { accuracy }, learningRate }: StepsEvent, time: number): StepPoints {
  const same = (value: number) => step.map(() => value);
  return { time: same(time), step, loss, ...(accuracy && { accuracy }), learningRate: same(learningRate) };
}

/** Those at these places. */
export function pickPoints(points: StepPoints, places: readonly number[]): StepPoints {
  const picked = (values: readonly number[]) => places.map((place) => values[place]!);
  return {
    time: picked(points.time),
    step: picked(points.step),
    loss: picked(points.loss),
    ...(points.accuracy && { accuracy: picked(points.accuracy) }),
    learningRate: picked(points.learningRate),
  };
}

/** One after the other. Accuracies are kept where every part has them. */
export function joinPoints(parts: readonly StepPoints[]): StepPoints {
  const all = (column: (part: StepPoints) => number[]) => parts.flatMap(column);
  return {
    time: all(({ time }) => time),
    step: all(({ step }) => step),
    loss: all(({ loss }) => loss),
    ...(parts.every(({ accuracy }) => accuracy) && { accuracy: all(({ accuracy }) => accuracy!) }),
    learningRate: all(({ learningRate }) => learningRate),
  };
}

/** Events of these points: those that came at one time with one learning rate are one event again. */
export function eventsOf(run: string, { time, step, loss, accuracy, learningRate }: StepPoints): StepsEvent[] {
  const events: StepsEvent[] = [];
  let start = 0;
  for (let end = 1; end <= step.length; end++) {
    const goesOn = end < step.length && time[end] === time[start] && learningRate[end] === learningRate[start];
    if (goesOn) continue;
    events.push({
      ...{ type: 'steps', run, step: step.slice(start, end), loss: loss.slice(start, end) },
      metrics: accuracy ? { accuracy: accuracy.slice(start, end) } : {},
      learningRate: learningRate[start]!,
    });
    start = end;
  }
  return events;
}

const headerBytes = 16;

/**
 * Points as bytes: a header (time of the first point, number of points, whether there are accuracies), then the columns:
 * milliseconds since the point before and steps since it (32-bit integers), loss and accuracy (32-bit floats, as engines
 * give them), learning rate (64-bit). All first bytes of a column stand before all its second ones, and so on: alike
 * bytes side by side are what deflation makes small.
 */
export function packPoints(points: StepPoints): Uint8Array {
  const { time, step, loss, accuracy, learningRate } = points;
  const columns = [
    Int32Array.from(time, (value, index) => (index === 0 ? 0 : value - time[index - 1]!)),
    Int32Array.from(step, (value, index) => value - (step[index - 1] ?? 0)),
    Float32Array.from(loss),
    ...(accuracy ? [Float32Array.from(accuracy)] : []),
    Float64Array.from(learningRate),
  ];
  const packed = new Uint8Array(headerBytes + columns.reduce((sum, { byteLength }) => sum + byteLength, 0));
  const header = new DataView(packed.buffer);
  header.setFloat64(0, time[0] ?? 0, true);
  header.setUint32(8, step.length, true);
  header.setUint32(12, accuracy ? 1 : 0, true);
  let offset = headerBytes;
  for (const column of columns) {
    const bytes = new Uint8Array(column.buffer, 0, column.byteLength);
    shuffle(bytes, packed.subarray(offset, offset + bytes.length), column.BYTES_PER_ELEMENT);
    offset += bytes.length;
  }
  return packed;
}

/** The points in bytes of `packPoints`. Throws where the bytes cannot be that. */
export function unpackPoints(packed: Uint8Array): StepPoints {
  const header = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = header.getUint32(8, true);
  const hasAccuracy = header.getUint32(12, true) === 1;
  const expected = headerBytes + count * (hasAccuracy ? 24 : 20);
  if (packed.length !== expected) throw new Error(`packed steps are ${packed.length} bytes; ${expected} were expected`);
  let offset = headerBytes;
  const column = <Numbers extends ArrayBufferView>(make: (buffer: ArrayBuffer) => Numbers, width: number): Numbers => {
    const bytes = new Uint8Array(count * width);
    unshuffle(packed.subarray(offset, offset + bytes.length), bytes, width);
    offset += bytes.length;
    return make(bytes.buffer);
  };
  const integers = () => column((buffer) => new Int32Array(buffer), 4);
  const floats = () => column((buffer) => new Float32Array(buffer), 4);
  const time = summed(integers(), header.getFloat64(0, true));
  const step = summed(integers(), 0);
  const loss = Array.from(floats());
  const accuracy = hasAccuracy ? { accuracy: Array.from(floats()) } : {};
  const learningRate = Array.from(column((buffer) => new Float64Array(buffer), 8));
  return { time, step, loss, ...accuracy, learningRate };
}

export function deflatePoints(points: StepPoints): Uint8Array {
  return deflateRawSync(packPoints(points));
}

export function inflatePoints(bytes: Uint8Array): StepPoints {
  return unpackPoints(new Uint8Array(inflateRawSync(bytes)));
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
