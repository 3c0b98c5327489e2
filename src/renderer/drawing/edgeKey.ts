import type { Edge } from '@shared/document/schema';

/** A name for an edge that is unique in its graph: an input and an output are joined at most once. */
export function edgeKey({ from, to }: Edge): string {
  return `${from[0]}.${from[1]}>${to[0]}.${to[1]}`;
}
