import type { Patch } from 'immer';

/** The patches from one value to another, and back; in immer's format, for its `applyPatches`. */
export interface Differences {
  readonly forward: readonly Patch[];
  readonly backward: readonly Patch[];
}

/**
 * What differs between two immutable values that share what did not change: identical objects are
 * skipped. Lists are compared by their common beginning and end, so an insertion is one patch, not a rewritten list.
 */
export function differences(before: unknown, after: unknown): Differences {
  const forward: Patch[] = [];
  const backward: Patch[] = [];
  compare(before, after, [], forward, backward);
  return { forward, backward: backward.reverse() };
}

type Path = readonly (string | number)[];

function compare(before: unknown, after: unknown, path: Path, forward: Patch[], backward: Patch[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path, forward, backward);
  if (!isRecord(before) || !isRecord(after)) {
    forward.push({ op: 'replace', path: [...path], value: after });
    backward.push({ op: 'replace', path: [...path], value: before });
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const inner = [...path, key];
    if (!Object.hasOwn(after, key)) {
      forward.push({ op: 'remove', path: inner });
      backward.push({ op: 'add', path: inner, value: before[key] });
    } else if (!Object.hasOwn(before, key)) {
      forward.push({ op: 'add', path: inner, value: after[key] });
      backward.push({ op: 'remove', path: inner });
    } else compare(before[key], after[key], inner, forward, backward);
  }
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  forward: Patch[],
  backward: Patch[],
): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const common = shorter - end;
  for (let index = start; index < common; index++)
    compare(before[index], after[index], [...path, index], forward, backward);
  for (let index = common; index < after.length - end; index++) {
    forward.push({ op: 'add', path: [...path, index], value: after[index] });
    backward.push({ op: 'remove', path: [...path, index] });
  }
  for (let index = before.length - end - 1; index >= common; index--) {
    forward.push({ op: 'remove', path: [...path, index] });
    backward.push({ op: 'add', path: [...path, index], value: before[index] });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
