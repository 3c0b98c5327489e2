import type { Network, NetworkNode } from './network';

/** The nodes whose results are the network's: its Outputs, or all that nobody reads where there are none. */
export function resultNodes({ nodes }: Network): NetworkNode[] {
  const marked = nodes.filter(({ block }) => block.boundary === 'output');
  if (marked.length > 0) return marked;
  const read = new Set(nodes.flatMap(({ sources }) => sources.map(({ path }) => path)));
  return nodes.filter(({ path }) => !read.has(path));
}
