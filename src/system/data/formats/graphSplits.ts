import type { EdgeListSettings } from '@shared/data/formats/edgeList';
import { divideRows, type SplitRows } from '@shared/data/formats/split';
import { splitNames } from '@shared/data/reader';

/** How the rows of a graph's columns stand for its parts, and what each split knows of the nodes. */
export interface GraphSplits {
  readonly rows: SplitRows;
  /** The part of a row. */
  partOf(row: number): number;
  /** Whether a node's class counts in a row. */
  counts(row: number, node: number): boolean;
}

/** @param labels the class of each node */
export function graphSplits(
  parts: number,
  labels: Uint8Array,
  { split, splitBy }: Pick<EdgeListSettings, 'split' | 'splitBy'>,
): GraphSplits {
  if (splitBy === 'examples') return { rows: divideRows(parts, split), partOf: (row) => row, counts: () => true };
  const nodes = divideRows(labels.length, split, { strata: labels });
  const splitOf = new Uint8Array(labels.length);
  splitNames.forEach((name, number) => nodes[name].forEach((node) => (splitOf[node] = number)));
  // Each split has all parts, in rows of its own.
  const rowsOf = (number: number) =>
    nodes[splitNames[number]!].length === 0
      ? new Uint32Array()
      : Uint32Array.from({ length: parts }, (_, part) => number * parts + part);
  return {
    rows: { train: rowsOf(0), validation: rowsOf(1), test: rowsOf(2) },
    partOf: (row) => row % parts,
    counts: (row, node) => splitOf[node] === Math.floor(row / parts),
  };
}
