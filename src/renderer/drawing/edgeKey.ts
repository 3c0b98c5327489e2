import type { Edge } from '@shared/document/schema';

/** Where an edge leads: `a.output>b.input`. Equal edges lead the same way. */
export function wayOf({ from, to }: Edge): string {
  return `${from[0]}.${from[1]}>${to[0]}.${to[1]}`;
}

const keys = new WeakMap<readonly Edge[], readonly string[]>();

/** A unique key for each edge of a graph, in their order: the way, for further equal edges numbered (`a.output>b.input#2`). */
export function edgeKeys(edges: readonly Edge[]): readonly string[] {
  let known = keys.get(edges);
  if (!known) keys.set(edges, (known = numbered(edges.map(wayOf))));
  return known;
}

/** The same texts, of which equal ones after the first are numbered. */
export function numbered(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return count > 1 ? `${text}#${count}` : text;
  });
}

/** The edges of a graph that have these keys. */
export function edgesAt(edges: readonly Edge[], wanted: readonly string[]): readonly Edge[] {
  const found = new Set(wanted);
  const all = edgeKeys(edges);
  return edges.filter((_, index) => found.has(all[index]!));
}
