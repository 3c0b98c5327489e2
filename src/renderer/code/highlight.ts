/** Lines counted from 1, both ends included. */
export type LineRange = readonly [number, number];

export type NodeLines = ReadonlyMap<string, readonly LineRange[]>;

/** The lines of the nodes with these ids and of all that is inside them, in order and joined where they touch. */
export function linesOfNodes(lines: NodeLines, ids: readonly string[]): readonly LineRange[] {
  const wanted = new Set(ids);
  const ranges = [...lines].flatMap(([path, ranges]) => (wanted.has(topLevel(path)) ? ranges : []));
  const joined: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const previous = joined.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** Ids of the nodes that the lines from `first` to `last` stand for. */
export function nodesOfLines(lines: NodeLines, first: number, last: number): readonly string[] {
  const ids = [...lines]
    .filter(([, ranges]) => ranges.some(([from, to]) => from <= last && to >= first))
    .map(([path]) => topLevel(path));
  return [...new Set(ids)];
}

const topLevel = (path: string): string => path.split('/')[0]!;
