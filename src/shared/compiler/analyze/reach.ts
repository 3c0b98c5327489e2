import { greatestCommonDivisor } from '../../tensor/arithmetic';
import type { Reading } from '../../tensor/reading';

/**
 * Which pixels of the network's input the positions of a feature map depend on, along one axis, in an image without
 * borders. `period` positions further on it is the same, `advance` pixels further on, so a table of one period says it all.
 */
export interface Reach {
  readonly period: number;
  readonly advance: number;
  /** The first and the last pixel of each position of one period; infinite for a position that depends on nothing. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** More is no network that is trained, and would make every check slow. */
const longestPeriod = 1024;

export const eachPixel: Reach = { period: 1, advance: 1, first: [0], last: [0] };

/** What positions reach that read positions of `before`; `undefined` where the pattern repeats too rarely to be worked out. */
export function readThrough(before: Reach, reading: Reading): Reach | undefined {
  // Without upsampling all positions are alike: nearly all layers, after nearly every edit.
  if (before.period === 1 && reading.period === 1) return readAlike(before, reading);
  const repeats = before.period / greatestCommonDivisor(before.period, reading.advance);
  const period = reading.period * repeats;
  if (period > longestPeriod) return undefined;
  const first = new Array<number>(period);
  const last = new Array<number>(period);
  const isSimple = !hasHoles(before);
  for (let position = 0; position < period; position++) {
    const [from, to] = [reading.first(position), reading.last(position)];
    [first[position], last[position]] = [Infinity, -Infinity];
    // Both ends move forward with the position, so the outermost positions reach furthest, unless they depend on nothing.
    const step = isSimple ? Math.max(to - from, 1) : reading.step;
    for (let at = from; at <= to; at += step) {
      first[position] = Math.min(first[position]!, pixel(before, before.first, at));
      last[position] = Math.max(last[position]!, pixel(before, before.last, at));
    }
  }
  return { period, advance: before.advance * ((repeats * reading.advance) / before.period), first, last };
}

function readAlike({ advance, first, last }: Reach, reading: Reading): Reach {
  return {
    period: 1,
    advance: advance * reading.advance,
    first: [first[0]! + advance * reading.first(0)],
    last: [last[0]! + advance * reading.last(0)],
  };
}

/** What positions reach that depend on the same position of both. Where pixels per position differ, the larger. */
export function together(left: Reach, right: Reach): Reach | undefined {
  if (sameReach(left, right)) return left;
  if (left.advance * right.period !== right.advance * left.period) return extent(left) < extent(right) ? right : left;
  const period = (left.period * right.period) / greatestCommonDivisor(left.period, right.period);
  if (period > longestPeriod) return undefined;
  const first = new Array<number>(period);
  const last = new Array<number>(period);
  for (let at = 0; at < period; at++) {
    first[at] = Math.min(pixel(left, left.first, at), pixel(right, right.first, at));
    last[at] = Math.max(pixel(left, left.last, at), pixel(right, right.last, at));
  }
  return { period, advance: (left.advance * period) / left.period, first, last };
}

/** What all of so many positions reach together. */
export function whole(reach: Reach, length: number): Reach {
  let [first, last] = [Infinity, -Infinity];
  const distinct = Math.min(reach.period, length);
  for (let at = 0; at < distinct; at++) {
    first = Math.min(first, pixel(reach, reach.first, at));
    last = Math.max(last, pixel(reach, reach.last, length - 1 - at));
  }
  return { period: 1, advance: 0, first: [first], last: [last] };
}

/** The pixels of the position that depends on most. */
export function extent({ period, first, last }: Reach): number {
  let most = 0;
  for (let at = 0; at < period; at++) most = Math.max(most, last[at]! - first[at]! + 1);
  return most;
}

export function sameReach(left: Reach, right: Reach): boolean {
  if (left === right) return true;
  if (left.period !== right.period || left.advance !== right.advance) return false;
  for (let at = 0; at < left.period; at++)
    if (left.first[at] !== right.first[at] || left.last[at] !== right.last[at]) return false;
  return true;
}

/** One of the two tables at any position. */
function pixel({ period, advance }: Reach, table: readonly number[], position: number): number {
  if (period === 1) return table[0]! + position * advance;
  const turn = Math.floor(position / period);
  return table[position - turn * period]! + turn * advance;
}

function hasHoles({ period, first }: Reach): boolean {
  for (let at = 0; at < period; at++) if (first[at] === Infinity) return true;
  return false;
}
