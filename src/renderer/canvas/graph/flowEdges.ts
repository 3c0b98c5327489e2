import { cardOf } from '@shared/editing';
import type { Edge } from '@shared/document/schema';
import { edgeKeys, numbered, wayOf } from '../../drawing/edgeKey';
import { portEnds, type EdgeWay, type Wired } from '../../viewport/edgeWays';
import type { FlowEdge } from '../../viewport/flowTypes';
import { isSameWiring, type PlacePicture } from '../../viewport/picture';
import { joinKey, type VolumePlaces } from '../../viewport/volumePlaces';

type Spoken = (from: string, to: string) => string;

interface Known {
  readonly picture: PlacePicture;
  readonly volumes: VolumePlaces | undefined;
  /** How an edge is spoken in the page's language. */
  readonly spoken: Spoken;
  readonly edges: FlowEdge[];
}

/** By the place's prefix. */
const known = new Map<string, Known>();

/**
 * React Flow's edges for a place; made again only when edges or positions change. Those of the graph as its use wires it that are not
 * in the drawing lead past nodes that are left out; they can't be selected. Chips stand where their card does. Where volumes are shown,
 * edges lead from volume to volume.
 */
export function flowEdges(picture: PlacePicture, spoken: Spoken, volumes?: VolumePlaces): FlowEdge[] {
  const { view, cards } = picture.place;
  const { graph, wired, prefix } = view;
  const before = known.get(prefix);
  const last = before?.spoken === spoken ? before : undefined;
  if (last && last.volumes === volumes && isSame(last.picture, picture)) return last.edges;
  const keys = keysOf(graph.edges, wired);
  const ends = view.composite ? portEnds(wired) : [];
  const fixed = numbered([...wired.edges, ...ends].map(wayOf));
  const ways = volumes ? betweenVolumes(wired, ends, volumes) : picture.ways();
  /** The node that an edge leaves on the canvas. */
  const leaving = ({ from, ...edge }: Edge): Edge =>
    volumes ? { ...edge, from: [cardOf(cards, from[0]), from[1]] } : { ...edge, from };
  const drawn = new Map(last?.edges.map((edge) => [edge.id, edge]));
  const made = wired.edges.map((edge, index): FlowEdge => {
    const data = ways[index]!;
    const key = keys[index];
    if (key === undefined) return { ...wire(prefix, `fixed:${fixed[index]}`, leaving(edge), data), ...untouchable };
    const old = drawn.get(prefix + key);
    if (old?.data && isSameRoute(old.data, data)) return old;
    return { ...wire(prefix, key, leaving(edge), data), ariaLabel: spoken(edge.from[0], edge.to[0]) };
  });
  const ports = ends.flatMap((edge, index): FlowEdge[] => {
    const at = wired.edges.length + index;
    const data = ways[at];
    const id = `fixed:${fixed[at]}`;
    return data ? [{ ...wire(prefix, id, leaving(edge), data), ...untouchable, className: 'wire-of-port' }] : [];
  });
  known.set(prefix, { picture, volumes, spoken, edges: [...made, ...ports] });
  return known.get(prefix)!.edges;
}

function isSame(left: PlacePicture, right: PlacePicture): boolean {
  const [one, other] = [left.place, right.place];
  return (
    left === right ||
    (left.placed === right.placed && one.cards === other.cards && isSameWiring(one.view.wired, other.view.wired))
  );
}

/** How edges run between volumes: straight, skips as arcs over what they pass, and around to another row. */
function betweenVolumes(wired: Wired, ends: readonly Edge[], places: VolumePlaces): readonly EdgeWay[] {
  const owners = new Map([...places.volumes.values()].flatMap(({ id, nodes }) => nodes.map((node) => [node, id])));
  return [...wired.edges, ...ends].map((edge): EdgeWay => {
    const bent = places.paths.get(joinKey(owners.get(edge.from[0]) ?? '', owners.get(edge.to[0]) ?? ''));
    return {
      ...{ lift: 0, beside: 0, isSkip: bent?.isSkip ?? false, way: wayOf(edge) },
      volumes: bent ? { path: bent.path } : 'straight',
    };
  });
}

const isSameRoute = (one: EdgeWay, other: EdgeWay): boolean =>
  one.lift === other.lift &&
  one.beside === other.beside &&
  one.bend === other.bend &&
  one.turn === other.turn &&
  one.isSkip === other.isSkip &&
  isSameShape(one.volumes, other.volumes);

const isSameShape = (one: EdgeWay['volumes'], other: EdgeWay['volumes']): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && one.path === other.path);

/** An edge that ends at a port of the composite, or leads past what is left out. */
const untouchable = { selectable: false, focusable: false } as const;

function wire(prefix: string, key: string, { from, to }: Edge, data: EdgeWay): FlowEdge {
  const [source, target] = [prefix + from[0], prefix + to[0]];
  return { id: prefix + key, type: 'wire', source, sourceHandle: from[1], target, targetHandle: to[1], data };
}

/** The keys of the edges that are in the graph; `undefined` for those that lead past what is left out. */
function keysOf(edges: readonly Edge[], wired: Wired): readonly (string | undefined)[] {
  const keys = edgeKeys(edges);
  if (wired.edges === edges) return keys;
  const own = new Map(edges.map((edge, index) => [edge, keys[index]!]));
  return wired.edges.map((edge) => own.get(edge));
}
