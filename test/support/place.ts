import type { OpenPlace } from '@renderer/drawing/openPlaces';
import { pictureOf, type PlacePicture } from '@renderer/viewport/picture';
import { nodeHeight } from '@renderer/viewport/nodeSize';
import { noCards, type Cards, type Graph } from '@shared/editing';

/** A graph as a place that is open, with others open in it. */
export function placeOfGraph(
  graph: Graph,
  {
    prefix = '',
    frames = new Map(),
    cards = noCards,
  }: Partial<Pick<OpenPlace, 'frames'>> & { prefix?: string; cards?: Cards } = {},
): OpenPlace {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return {
    view: {
      ...{ graph, wired: graph, nodes, notes: [], prefix, readOnly: false },
      ...{ scope: undefined, values: {}, leftOut: new Map() },
    },
    cards,
    frames,
  };
}

/** How a graph is shown whose cards all have the usual height. */
export const pictureOfGraph = (graph: Graph): PlacePicture => pictureOf(placeOfGraph(graph), () => nodeHeight);
