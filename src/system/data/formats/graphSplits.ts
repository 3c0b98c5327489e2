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

/** @param labels the class of each node; none where it is not known, so that the node belongs to no split */
export function graphSplits(
  parts: number,
  labels: readonly (number | undefined)[],
  { split, splitBy }: Pick<EdgeListSettings, 'split' | 'splitBy'>,
): GraphSplits {
  if (splitBy === 'examples') return { rows: divideRows(parts, split), partOf: (row) => row, counts: () => true };
  const labelled = [...labels.keys()].filter((node) => labels[node] !== undefined);
  const nodes = divideRows(labelled.length, split, { strata: Uint8Array.from(labelled, (node) => labels[node]!) });
  const splitOf = new Map<number, number>();
  splitNames.forEach((name, number) => nodes[name].forEach((at) => splitOf.set(labelled[at]!, number)));
  // Each split has all parts, in rows of its own.
  const rowsOf = (number: number) =>
    nodes[splitNames[number]!].length === 0
      ? new Uint32Array()
      : Uint32Array.from({ length: parts }, (_, part) => number * parts + part);
  return {
    rows: { train: rowsOf(0), validation: rowsOf(1), test: rowsOf(2) },
    partOf: (row) => row % parts,
    counts: (row, node) => splitOf.get(node) === Math.floor(row / parts),
  };
}
