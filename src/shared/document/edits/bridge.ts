import type { Edge, End } from '../schema';
import type { Graph } from './scope';

/**
 * The graph without any connection to a node. Where exactly one thing came to it, that goes straight to all that it went
 * to, in the same places of the edges' order.
 */
export function bridge(graph: Graph, id: string): Graph {
  const arriving = graph.edges.filter(({ to, from }) => to[0] === id && from[0] !== id);
  const entering = graph.inputs.filter(({ to }) => to.some(([node]) => node === id));
  const source = arriving.length === 1 && !entering.length ? arriving[0]!.from : undefined;
  const entrance = entering.length === 1 && !arriving.length ? entering[0]!.name : undefined;
  const targets = graph.edges.filter(({ from, to }) => from[0] === id && to[0] !== id).map(({ to }) => to);
  return {
    nodes: graph.nodes,
    edges: joinEdges(graph.edges, id, source),
    inputs: graph.inputs
      .map((input) => {
        if (!input.to.some(([node]) => node === id)) return input;
        const rest = input.to.filter(([node]) => node !== id);
        const added = input.name === entrance ? targets.filter((end) => !rest.some((other) => sameEnd(other, end))) : [];
        return { ...input, to: [...rest, ...added] };
      })
      .filter(({ to }) => to.length),
    outputs: graph.outputs.flatMap((output) => {
      if (output.from[0] !== id) return [output];
      return source ? [{ ...output, from: source }] : [];
    }),
  };
}

function joinEdges(edges: readonly Edge[], id: string, source: End | undefined): Edge[] {
  const result: Edge[] = [];
  for (const edge of edges) {
    if (edge.to[0] === id) continue;
    if (edge.from[0] !== id) result.push(edge);
    else if (source && !edges.some((other) => sameEnd(other.from, source) && sameEnd(other.to, edge.to))) {
      result.push({ from: source, to: edge.to });
    }
  }
  return result;
}

export function sameEnd(left: End, right: End): boolean {
  return left[0] === right[0] && left[1] === right[1];
}

export function sameEdge(left: Edge, right: Edge): boolean {
  return sameEnd(left.from, right.from) && sameEnd(left.to, right.to);
}
