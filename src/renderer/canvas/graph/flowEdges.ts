import { cardOf, noCards, type Cards, type Graph } from '@shared/editing';
import type { Edge } from '@shared/document/schema';
import { networkOf } from '@shared/editing/layout/network';
import { edgeKeys, numbered, wayOf } from '../../drawing/edgeKey';
import { portId } from '../../viewport/nodeIds';
import type { FlowEdge } from '../../viewport/flowTypes';
import { firstPort, nodeWidth } from '../../viewport/nodeSize';
import { joinKey, type VolumePlaces } from '../../viewport/volumePlaces';
import { cellsOf, type Placed } from './nodeCells';
import { portHeight, portPlaces, portWidth, type PortPlace } from './portPlaces';
import { routesOf } from './routes';

type Wired = Pick<Graph, 'edges' | 'inputs' | 'outputs'>;

let last:
  | {
      readonly nodes: Graph['nodes'];
      readonly wired: Wired;
      readonly cards: Cards;
      readonly places: VolumePlaces | undefined;
      readonly edges: FlowEdge[];
    }
  | undefined;

/** Distance between equal edges, canvas pixels. */
const sideGap = 8;

/**
 * React Flow's edges for a graph; made again only when edges or positions change. `wired`: the graph as the open use wires
 * it. Its edges that are not in `graph` lead past nodes that are left out; they can't be selected. Chips stand where their card
 * does, and lead from volume to volume where these are shown.
 */
export function flowEdges(
  graph: Graph,
  wired: Wired = graph,
  cards: Cards = noCards,
  places?: VolumePlaces,
): FlowEdge[] {
  const isSameGraph = last?.nodes === graph.nodes && last.cards === cards && last.places === places;
  if (last && isSameGraph && isSame(last.wired, wired)) return last.edges;
  const keys = keysOf(graph, wired);
  const ends = portEnds(wired);
  const fixed = numbered([...wired.edges, ...ends].map(wayOf));
  const drawn = places ? betweenVolumes(wired, ends, places) : drawnOf(graph, wired, ends, cards);
  /** The node that an edge leaves on the canvas. */
  const leaving = ({ from, ...edge }: Edge): Edge =>
    places ? { ...edge, from: [cardOf(cards, from[0]), from[1]] } : { ...edge, from };
  const known = new Map(last?.edges.map((edge) => [edge.id, edge]));
  const made = wired.edges.map((edge, index): FlowEdge => {
    const data = drawn[index]!;
    const id = keys[index];
    if (id === undefined) return { ...wire(`fixed:${fixed[index]}`, leaving(edge), data), ...untouchable };
    const old = known.get(id);
    if (old?.data && isSameRoute(old.data, data)) return old;
    return { ...wire(id, leaving(edge), data), ariaLabel: `Edge from ${edge.from[0]} to ${edge.to[0]}` };
  });
  const ports = ends.map((edge, index): FlowEdge => {
    const at = wired.edges.length + index;
    return { ...wire(`fixed:${fixed[at]}`, leaving(edge), drawn[at]!), ...untouchable, className: 'wire-of-port' };
  });
  last = { nodes: graph.nodes, wired, cards, places, edges: [...made, ...ports] };
  return last.edges;
}

type Data = NonNullable<FlowEdge['data']>;

/** How each edge runs, then those to the composite's ports. */
function drawnOf(graph: Graph, wired: Wired, ends: readonly Edge[], cards: Cards): readonly Data[] {
  const edges = [...wired.edges, ...ends];
  const ports = ends.length ? portPlaces({ ...wired, nodes: graph.nodes }) : [];
  const known = new Map<string, Placed>([...graph.nodes, ...ports.map(asNode)].map((node) => [node.id, node]));
  const widths = new Map(ports.map(({ id }) => [id, portWidth]));
  const skips = skipsAmong([...known.keys()], edges);
  const joined = edges.flatMap((edge, index) => {
    const [source, target] = [known.get(cardOf(cards, edge.from[0])), known.get(cardOf(cards, edge.to[0]))];
    if (!source || !target) return [];
    const sourceWidth = widths.get(source.id) ?? nodeWidth;
    return { index, source, target, sourceWidth };
  });
  const routes = routesOf(joined, cellsOf(graph.nodes.filter(({ id }) => !cards.hosts.has(id))));
  const routeOf = new Map(joined.map(({ index }, place) => [index, routes[place]!]));
  const besides = sideBySide(edges);
  return edges.map((edge, index) => ({
    ...(routeOf.get(index) ?? { lift: 0 }),
    beside: besides[index]!,
    isSkip: skips.has(`${edge.from[0]}\n${edge.to[0]}`),
    way: wayOf(edge),
  }));
}

/** How edges run between volumes: straight, skips as arcs over what they pass, and around to another row. */
function betweenVolumes(wired: Wired, ends: readonly Edge[], places: VolumePlaces): readonly Data[] {
  const owners = new Map([...places.volumes.values()].flatMap(({ id, nodes }) => nodes.map((node) => [node, id])));
  return [...wired.edges, ...ends].map((edge): Data => {
    const bent = places.paths.get(joinKey(owners.get(edge.from[0]) ?? '', owners.get(edge.to[0]) ?? ''));
    return {
      ...{ lift: 0, beside: 0, isSkip: bent?.isSkip ?? false, way: wayOf(edge) },
      volumes: bent ? { path: bent.path } : 'straight',
    };
  });
}

/** A port as a node whose first port is as high. */
function asNode({ id, position: { x, y } }: PortPlace): Placed {
  return { id, position: { x, y: y + portHeight / 2 - firstPort } };
}

/** The edges beside which there is a longer path, by the nodes that they join. */
function skipsAmong(ids: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  return new Set(networkOf(ids, edges).skips.map(([from, to]) => `${ids[from]}\n${ids[to]}`));
}

const isSameRoute = (one: Data, other: Data): boolean =>
  one.lift === other.lift &&
  one.beside === other.beside &&
  one.bend === other.bend &&
  one.isSkip === other.isSkip &&
  isSameShape(one.volumes, other.volumes);

const isSameShape = (one: Data['volumes'], other: Data['volumes']): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && one.path === other.path);

const isSame = (left: Wired, right: Wired): boolean =>
  left.edges === right.edges && left.inputs === right.inputs && left.outputs === right.outputs;

/** An edge that ends at a port of the composite, or leads past what is left out. */
const untouchable = { selectable: false, focusable: false } as const;

function wire(id: string, { from, to }: Edge, data: Data): FlowEdge {
  return { id, type: 'wire', source: from[0], sourceHandle: from[1], target: to[0], targetHandle: to[1], data };
}

/** The connections to the ports of a composite. */
function portEnds({ inputs, outputs }: Wired): readonly Edge[] {
  return [
    ...inputs.flatMap(({ name, to }) => to.map((end): Edge => ({ from: [portId('input', name), 'port'], to: end }))),
    ...outputs.map(({ name, from }): Edge => ({ from, to: [portId('output', name), 'port'] })),
  ];
}

/** The keys of the edges that are in the graph; `undefined` for those that lead past what is left out. */
function keysOf({ edges }: Graph, wired: Wired): readonly (string | undefined)[] {
  const keys = edgeKeys(edges);
  if (wired.edges === edges) return keys;
  const own = new Map(edges.map((edge, index) => [edge, keys[index]!]));
  return wired.edges.map((edge) => own.get(edge));
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
