import type { NetNode } from '@shared/document/schema';
import { edgesOfCards } from '@shared/editing';
import type { OpenPlace } from '../drawing/openPlaces';
import { waysIn, type EdgeWay } from './edgeWays';
import type { Placed } from './nodeCells';
import { chipHeight, chipsInRow, firstPort, nodeHeight, nodeWidth, portGap } from './nodeSize';
import { portHeight, portPlaces, portWidth, type PortPlace } from './portPlaces';
import { rowBorders } from './rowBorders';
import { spreadOf, wideGaps, type Gap, type Growth, type Point, type Spread } from './spread';

/** How a place is shown, in coordinates of its own: those of the drawing, where nothing in it is open. */
export interface PlacePicture {
  readonly place: OpenPlace;
  /** From where nodes are in the drawing to where they are shown, and back. */
  readonly spread: Spread;
  /** Its cards and frames. */
  readonly placed: readonly Placed[];
  /** Those of the composite whose inside it is. */
  readonly ports: readonly PortPlace[];
  /** How its edges run, then those to the ports; found out when it is asked for. */
  readonly ways: () => readonly EdgeWay[];
  /** By the id of the composite's node. */
  readonly frames: ReadonlyMap<string, FramePicture>;
}

/** A composite that is open in place. */
export interface FramePicture {
  readonly inside: PlacePicture;
  /** The frame's corner in the coordinates of what is inside. */
  readonly corner: Point;
  readonly width: number;
  readonly height: number;
  /** The middles of its ports from its top, by name. */
  readonly inputs: ReadonlyMap<string, number>;
  readonly outputs: ReadonlyMap<string, number>;
  /** What is in line with the first port of its card. */
  readonly portLine: number;
}

/** A place with where it is on the canvas. */
export interface ShownPlace {
  readonly picture: PlacePicture;
  /** Where its coordinates begin, canvas pixels. */
  readonly origin: Point;
  /** The frame that shows it, with its corner on the canvas, and the path of the composite; absent of what fills the canvas. */
  readonly frame?: FramePicture & { readonly at: Point; readonly path: string };
}

/** Of a frame: of the bar with its name, and how far from its edge nodes stay, canvas pixels. */
const barHeight = 34;
const margin = { top: 34, side: 28, bottom: 28 };
/** From a frame's own port to that of what is inside it. */
export const lead = 16;
const emptySize = { width: 300, height: 140 };

/** How high the card at a path is, without its chips. */
type HeightOf = (path: string) => number;

/**
 * Where everything that is open on the canvas is: each place in coordinates of its own, from the inside out, so that an edit in one
 * leaves the others' as they were.
 * @param before what of it may stay
 */
export function pictureOf(place: OpenPlace, heightOf: HeightOf, before?: PlacePicture): PlacePicture {
  const { view, cards } = place;
  if (before && isSame(before.place, place)) return before.place === place ? before : { ...before, place };
  const frames = new Map(
    [...place.frames].map(([id, inner]) => [
      id,
      frameOf(pictureOf(inner, heightOf, before?.frames.get(id)?.inside), heightOf),
    ]),
  );
  const standing = cardsIn(place);
  const extents = new Map([...frames].map(([id, frame]) => [id, extentOf(frame, cards.chips.get(id)?.length ?? 0)]));
  const spread = spreadOf(
    standing.flatMap(({ id, position }) => grown(position, extents.get(id)) ?? []),
    gapsIn(place),
    frames.size ? bordersIn(place) : [],
  );
  const placed = standing.map(({ id, position }): Placed => ({
    id,
    position: spread.forth(position),
    ...extents.get(id),
  }));
  const ports = view.composite ? portPlaces(placed, view.wired, cards) : [];
  let ways: readonly EdgeWay[] | undefined;
  return { place, spread, placed, ports, frames, ways: () => (ways ??= waysIn(placed, ports, view.wired, cards)) };
}

/** The nodes that have cards of their own. */
const cardsIn = ({ view, cards }: OpenPlace): readonly NetNode[] =>
  view.graph.nodes.filter(({ id }) => !cards.hosts.has(id));

/** Nobody has placed what comes with Netloom: where chips have left their columns, cards move together. */
function gapsIn(place: OpenPlace): readonly Gap[] {
  if (!place.view.readOnly) return [];
  return wideGaps(cardsIn(place).map(({ position }) => position));
}

/** Between the rows that a long trunk is folded into: a frame in one leaves the columns of the others as they are. */
function bordersIn(place: OpenPlace): readonly number[] {
  return rowBorders(cardsIn(place), edgesOfCards(place.cards, place.view.wired.edges));
}

/** Whether a place is shown as another one was. Frames depend on sizes that are not known here. */
function isSame(left: OpenPlace, right: OpenPlace): boolean {
  return (
    left.view.graph.nodes === right.view.graph.nodes &&
    isSameWiring(left.view.wired, right.view.wired) &&
    left.cards === right.cards &&
    left.view.prefix === right.view.prefix &&
    !left.frames.size &&
    !right.frames.size
  );
}

export function isSameWiring(left: OpenPlace['view']['wired'], right: OpenPlace['view']['wired']): boolean {
  return left.edges === right.edges && left.inputs === right.inputs && left.outputs === right.outputs;
}

type Extent = Required<Omit<Placed, 'id' | 'position'>>;

const chipRows = (count: number): number => Math.ceil(count / chipsInRow) * chipHeight;

function extentOf({ width, height, portLine }: FramePicture, chips: number): Extent {
  const above = portLine - firstPort;
  return { width, above, height: height - above + chipRows(chips) };
}

function grown(position: Point, extent: Extent | undefined): Growth | undefined {
  if (!extent) return undefined;
  const { width, above, height } = extent;
  return {
    ...{ x: position.x, y: position.y },
    right: Math.max(0, width - nodeWidth),
    up: Math.max(0, above),
    down: Math.max(0, height - nodeHeight),
  };
}

function frameOf(inside: PlacePicture, heightOf: HeightOf): FramePicture {
  const { place, placed, ports } = inside;
  const { composite } = place.view;
  const names = { inputs: composite?.inputs ?? [], outputs: composite?.outputs ?? [] };
  const bounds = placed.length ? boundsOf(inside, heightOf) : { left: 0, top: 0, ...emptySize };
  const along = (kind: PortPlace['kind'], list: readonly { readonly name: string }[]) =>
    new Map(
      list.map(({ name }, index) => {
        const port = ports.find((one) => one.kind === kind && one.label === name);
        const line = port ? port.position.y + portHeight / 2 - bounds.top : barHeight + firstPort + index * portGap;
        return [name, line] as const;
      }),
    );
  const [inputs, outputs] = [along('input', names.inputs), along('output', names.outputs)];
  const [portLine = barHeight + firstPort] = [...inputs.values(), ...outputs.values()];
  return {
    inside,
    corner: { x: bounds.left, y: bounds.top },
    ...{ width: bounds.width, height: bounds.height, inputs, outputs, portLine },
  };
}

/** Around the nodes, their ports and the arcs over them. */
function boundsOf({ place, placed, ports, ways }: PlacePicture, heightOf: HeightOf) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const levels = new Map(placed.map(({ id, position }) => [id, position.y + firstPort]));
  for (const { id, position, width = nodeWidth, above = 0, height } of placed) {
    const rows = height === undefined ? chipRows(place.cards.chips.get(id)?.length ?? 0) : 0;
    left = Math.min(left, position.x - margin.side);
    right = Math.max(right, position.x + width + margin.side);
    top = Math.min(top, position.y - above);
    bottom = Math.max(bottom, position.y + (height ?? heightOf(place.view.prefix + id)) + rows);
  }
  place.view.wired.edges.forEach(({ from, to }, index) => {
    const { lift = 0 } = ways()[index] ?? {};
    const host = (id: string) => levels.get(place.cards.hosts.get(id) ?? id) ?? Infinity;
    if (lift) top = Math.min(top, Math.min(host(from[0]), host(to[0])) - lift);
  });
  for (const { position } of ports) {
    left = Math.min(left, position.x - lead);
    right = Math.max(right, position.x + portWidth + lead);
    top = Math.min(top, position.y);
    bottom = Math.max(bottom, position.y + portHeight);
  }
  top -= barHeight + margin.top;
  return { left, top, width: right - left, height: bottom + margin.bottom - top };
}

/** The room that a place makes for frames but for those of some nodes. */
export function spreadWithout({ place, placed, frames, spread }: PlacePicture, ids: readonly string[]): Spread {
  if (!ids.some((id) => frames.has(id))) return spread;
  const { nodes } = place.view;
  return spreadOf(
    placed.flatMap(({ id, position: _, ...extent }) =>
      frames.has(id) && !ids.includes(id) ? (grown(nodes.get(id)!.position, extent as Extent) ?? []) : [],
    ),
    gapsIn(place),
    bordersIn(place),
  );
}

/** Every place of a picture with where it is on the canvas, the outer ones first, by prefix. */
export function shownPlacesOf(picture: PlacePicture): ReadonlyMap<string, ShownPlace> {
  const found = new Map<string, ShownPlace>();
  const put = (shown: ShownPlace): void => {
    const { place, placed, frames } = shown.picture;
    found.set(place.view.prefix, shown);
    if (!frames.size) return;
    for (const { id, position, above = 0 } of placed) {
      const frame = frames.get(id);
      if (!frame) continue;
      const at = { x: shown.origin.x + position.x, y: shown.origin.y + position.y - above };
      const origin = { x: at.x - frame.corner.x, y: at.y - frame.corner.y };
      put({ picture: frame.inside, origin, frame: { ...frame, at, path: place.view.prefix + id } });
    }
  };
  put({ picture, origin: { x: 0, y: 0 } });
  return found;
}
