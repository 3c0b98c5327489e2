import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { runEventSchema, type RunEvent } from '@shared/contract/events';
import type { Row } from './connection';
import { deflatePoints, inflatePoints, packPoints, unpackPoints } from './packedPoints';
import { eventsOf, type StepPoints } from './stepPoints';

/** How the body of a row is written. Numbers stand in files: they are never given another meaning. */
const encodings = {
  json: 0,
  deflatedJson: 1,
  /** Steps of before there were other metrics than accuracy. */
  accuracyPoints: 2,
  deflatedAccuracyPoints: 3,
  points: 4,
  deflatedPoints: 5,
} as const;

/** Pictures are made anew whenever somebody looks, and progress is stale as soon as it is written. */
const unkept: ReadonlySet<RunEvent['type']> = new Set(['filters', 'featureMaps', 'gradients', 'progress', 'preparing']);

/** Whether an event belongs to what is kept of a run. */
export function isKept({ type }: RunEvent): boolean {
  return !unkept.has(type);
}

export interface EventBody {
  readonly encoding: number;
  readonly body: Uint8Array;
}

/** Text shorter than this hardly becomes shorter still. */
const worthDeflating = 512;

/** An event other than `steps` as a row keeps it; the run's name, which the row knows, is left out. */
export function encodeEvent({ run: _run, ...rest }: RunEvent): EventBody {
  const text = Buffer.from(JSON.stringify(rest));
  return text.length < worthDeflating
    ? { encoding: encodings.json, body: text }
    : { encoding: encodings.deflatedJson, body: deflateRawSync(text) };
}

/** Steps as a row keeps them: as they are while the run goes on, small once enough of them are together. */
export function encodePoints(points: StepPoints, small: boolean): EventBody {
  return small
    ? { encoding: encodings.deflatedPoints, body: deflatePoints(points) }
    : { encoding: encodings.points, body: packPoints(points) };
}

/** What can be read; nothing where that throws. */
export function readable<Result>(read: () => Result[]): Result[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** The points of a row of type `steps`; nothing where it cannot be read. */
export function readablePoints(row: Row): StepPoints[] {
  return readable(() => [pointsOfRow(row)]);
}

function pointsOfRow({ encoding, body }: Row): StepPoints {
  const bytes = bytesOf(body);
  if (encoding === encodings.points) return unpackPoints(bytes, 'named');
  if (encoding === encodings.deflatedPoints) return inflatePoints(bytes, 'named');
  if (encoding === encodings.accuracyPoints) return unpackPoints(bytes, 'accuracyOnly');
  return inflatePoints(bytes, 'accuracyOnly');
}

/** The events of a row of any type. Throws where it is not one that this version writes. */
function eventsOfRow(run: string, row: Row): RunEvent[] {
  if (row['type'] === 'steps') return eventsOf(run, pointsOfRow(row));
  const bytes = bytesOf(row['body']);
  const text = row['encoding'] === encodings.json ? bytes : inflateRawSync(bytes);
  return [runEventSchema.parse({ ...(JSON.parse(Buffer.from(text).toString()) as object), run })];
}

/** The same; nothing where the row cannot be read: a run without one of its events is still a run. */
export function readableEvents(run: string, row: Row): RunEvent[] {
  return readable(() => eventsOfRow(run, row));
}

function bytesOf(value: Row[string] | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('bytes were expected in a row of events');
}
