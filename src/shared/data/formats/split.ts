import { permutation } from '../../tensor/random/permutation';
import type { SplitName } from '../reader';
import type { SplitSettings } from './settings';

/** Which examples, by their numbers among all of them, are in each split. */
export type SplitRows = Readonly<Record<SplitName, Uint32Array>>;

/** How people name the folders, files and arrays of a split. */
const spellings: Readonly<Record<SplitName, readonly string[]>> = {
  train: ['train', 'training', 'trn', 'tr'],
  validation: ['validation', 'valid', 'val', 'dev'],
  test: ['test', 'testing', 'tst'],
};

const bySpelling = new Map(
  Object.entries(spellings).flatMap(([split, names]) => names.map((name) => [name, split as SplitName])),
);

/** The split that a folder's or a file's name stands for: `val` is `validation`. */
export function splitNamed(name: string): SplitName | undefined {
  return bySpelling.get(name.toLowerCase());
}

/** The split that a part of a file's path stands for: `val` in `reviews/val_1.txt`. */
export function splitOfPath(path: string): SplitName | undefined {
  return path
    .split(/[/_.\- ]+/)
    .map(splitNamed)
    .find(Boolean);
}

/**
 * Divides rows by shares and seed, so that every stratum is in each split in proportion, as nearly as whole examples
 * allow: rows are taken at equal distances from a list that has one stratum behind the other, shuffled within each.
 * @param given the split of each row where the files say it; what they say no row of is taken from training
 * @param strata the class of each row, or whatever is to be in equal shares
 */
export function divideRows(
  count: number,
  { validation, test, seed }: SplitSettings,
  { given, strata }: { given?: (row: number) => SplitName | undefined; strata?: ArrayLike<number> } = {},
): SplitRows {
  const rows: Record<SplitName, number[]> = { train: [], validation: [], test: [] };
  const order = permutation(count, seed, 'split');
  for (const row of order) rows[given?.(row) ?? 'train'].push(row);
  if (strata) rows.train.sort((left, right) => strata[left]! - strata[right]!);
  const whole = rows.train.length;
  if (rows.test.length === 0) [rows.train, rows.test] = takeOut(rows.train, Math.round(test * whole));
  if (rows.validation.length === 0) [rows.train, rows.validation] = takeOut(rows.train, Math.round(validation * whole));
  const sorted = (list: number[]) => Uint32Array.from(list).sort();
  return { train: sorted(rows.train), validation: sorted(rows.validation), test: sorted(rows.test) };
}

/** Takes so many rows out at equal distances. @returns what is left, and what was taken */
function takeOut(rows: readonly number[], count: number): [left: number[], taken: number[]] {
  const most = Math.max(0, Math.min(count, rows.length - 1));
  const [left, taken]: [number[], number[]] = [[], []];
  for (const [place, row] of rows.entries()) {
    const isNext = Math.floor(((place + 1) * most) / rows.length) > Math.floor((place * most) / rows.length);
    (isNext ? taken : left).push(row);
  }
  return [left, taken];
}
