/** Lines counted from 1, both ends included. */
export type LineRange = readonly [number, number];

export type NodeLines = ReadonlyMap<string, readonly LineRange[]>;

/** The lines of the nodes at these paths and of all that is inside them, in order and joined where they touch. */
export function linesOfNodes(lines: NodeLines, paths: readonly string[]): readonly LineRange[] {
  const isWanted = (path: string): boolean => paths.some((wanted) => path === wanted || path.startsWith(`${wanted}/`));
  const ranges = [...lines].flatMap(([path, ranges]) => (isWanted(path) ? ranges : []));
  const joined: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const previous = joined.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** Paths of the nodes that the lines from `first` to `last` stand for. */
export function nodesOfLines(lines: NodeLines, first: number, last: number): readonly string[] {
  return [...lines]
    .filter(([, ranges]) => ranges.some(([from, to]) => from <= last && to >= first))
    .map(([path]) => path);
}
