import { cardOf, type Cards, type Graph } from '@shared/editing';
import type { Edge } from '@shared/document/schema';
import { networkOf } from '@shared/editing/layout/network';
import { wayOf } from '../drawing/edgeKey';
import type { FlowEdge } from './flowTypes';
import { cellsOf, type Placed } from './nodeCells';
import { portId } from './nodeIds';
import { firstPort } from './nodeSize';
import { portHeight, portWidth, type PortPlace } from './portPlaces';
import { routesOf } from './routes';

export type Wired = Pick<Graph, 'edges' | 'inputs' | 'outputs'>;
export type EdgeWay = NonNullable<FlowEdge['data']>;

/** Distance between equal edges, canvas pixels. */
const sideGap = 8;

/** The connections to the ports of a composite. */
export function portEnds({ inputs, outputs }: Pick<Graph, 'inputs' | 'outputs'>): readonly Edge[] {
  return [
    ...inputs.flatMap(({ name, to }) => to.map((end): Edge => ({ from: [portId('input', name), 'port'], to: end }))),
    ...outputs.map(({ name, from }): Edge => ({ from, to: [portId('output', name), 'port'] })),
  ];
}

/**
 * How each edge of a place runs, then those to the composite's ports.
 * @param placed its nodes as they are shown; chips stand where their card does
 */
export function waysIn(
  placed: readonly Placed[],
  ports: readonly PortPlace[],
  wired: Wired,
  cards: Pick<Cards, 'hosts'>,
): readonly EdgeWay[] {
  const edges = [...wired.edges, ...(ports.length ? portEnds(wired) : [])];
  const known = new Map<string, Placed>([...placed, ...ports.map(asNode)].map((node) => [node.id, node]));
  const skips = skipsAmong([...known.keys(), ...cards.hosts.keys()], edges);
  const joined = edges.flatMap((edge, index) => {
    const [source, target] = [known.get(cardOf(cards, edge.from[0])), known.get(cardOf(cards, edge.to[0]))];
    return source && target ? [{ index, source, target }] : [];
  });
  const routes = routesOf(joined, cellsOf(placed));
  const routeOf = new Map(joined.map(({ index }, place) => [index, routes[place]!]));
  const besides = sideBySide(edges);
  return edges.map((edge, index) => ({
    ...(routeOf.get(index) ?? { lift: 0 }),
    beside: besides[index]!,
    isSkip: skips.has(`${edge.from[0]}\n${edge.to[0]}`),
    way: wayOf(edge),
  }));
}

/** A port as a node whose first port is as high. */
function asNode({ id, position: { x, y } }: PortPlace): Placed {
  return { id, position: { x, y: y + portHeight / 2 - firstPort }, width: portWidth };
}

/** The edges beside which there is a longer path, by the nodes that they join. */
function skipsAmong(ids: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  return new Set(networkOf(ids, edges).skips.map(([from, to]) => `${ids[from]}\n${ids[to]}`));
}

/** How far below its ports each edge is drawn, so that equal ones lie side by side around the middle. */
function sideBySide(edges: readonly Edge[]): readonly number[] {
  const counts = new Map<string, number>();
  const places = edges.map((edge) => {
    const place = counts.get(wayOf(edge)) ?? 0;
    counts.set(wayOf(edge), place + 1);
    return place;
  });
  return places.map((place, index) => (place - (counts.get(wayOf(edges[index]!))! - 1) / 2) * sideGap);
}
