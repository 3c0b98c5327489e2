import type { PythonValue } from './values';
import { compactPair, type Pair } from '../../tensor/window';

/** Arguments that differ from the framework's defaults; `undefined` marks one that does not. */
export function keywords(all: Readonly<Record<string, PythonValue | undefined>>): Record<string, PythonValue> {
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, PythonValue] => entry[1] !== undefined),
  );
}

/** The number or pair, or nothing where it is the framework's default, in a pair twice. */
export function unlessDefault(given: number | Pair, value: number): PythonValue | undefined {
  if (typeof given === 'number') return given === value ? undefined : given;
  return given[0] === value && given[1] === value ? undefined : compactPair(given);
}
