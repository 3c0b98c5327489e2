import type { PythonValue } from './values';
import { compactPair, type Pair } from '../../tensor/window';

/** Arguments that differ from the framework's defaults; `undefined` marks one that does not. */
export function keywords(all: Readonly<Record<string, PythonValue | undefined>>): Record<string, PythonValue> {
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, PythonValue] => entry[1] !== undefined),
  );
}

/** The pair, or nothing where both its numbers are the framework's default. */
export function unlessDefault(pair: Pair, value: number): PythonValue | undefined {
  return pair[0] === value && pair[1] === value ? undefined : compactPair(pair);
}
