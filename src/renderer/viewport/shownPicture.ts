import { idAt, scopePrefix } from '@shared/compiler/path';
import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import { shownPlaces, type OpenPlace } from '../drawing/openPlaces';
import { drawingStore } from '../drawing/drawingStore';
import { viewModeStore } from '../drawing/viewMode';
import { uiStore } from '../ui/uiStore';
import { flow } from './flow';
import { nodeHeight } from './nodeSize';
import { pictureOf, shownPlacesOf, type PlacePicture, type ShownPlace } from './picture';
import type { Point } from './spread';

/** Another number whenever a card in a frame has got another height. */
const heights = createStore(() => ({ version: 0 }));

export function noteHeights(): void {
  heights.setState(({ version }) => ({ version: version + 1 }));
}

interface Shown {
  readonly outer: OpenPlace;
  readonly version: number;
  readonly picture: PlacePicture;
  readonly places: ReadonlyMap<string, ShownPlace>;
}

let last: Shown | undefined;

/** Where everything is on the canvas now; the same object while nothing of it changes. */
export function shownPicture(): Shown {
  const outer = shownPlaces();
  const { version } = heights.getState();
  if (last?.outer === outer && last.version === version) return last;
  const picture = pictureOf(outer, measuredHeight, last?.picture);
  last = { outer, version, picture, places: shownPlacesOf(picture) };
  return last;
}

/** As the page has it; the usual height before. */
function measuredHeight(path: string): number {
  const shown = flow()?.getInternalNode(path);
  return (shown?.type === 'block' ? shown.measured.height : undefined) ?? nodeHeight;
}

function subscribe(listener: () => void): () => void {
  const stops = [drawingStore, uiStore, viewModeStore, heights].map((store) => store.subscribe(listener));
  return () => stops.forEach((stop) => stop());
}

/** Where everything is on the canvas; the component renders again when that changes. */
export function useShownPicture(): Shown {
  return useSyncExternalStore(subscribe, shownPicture);
}

/** A place that the canvas shows, by its prefix. */
export const shownPlace = (prefix: string): ShownPlace | undefined => shownPicture().places.get(prefix);

/** A point of a place as the drawing has it, on the canvas. */
export function onCanvas(point: Point, prefix: string): Point {
  const shown = shownPlace(prefix);
  if (!shown) return point;
  const { x, y } = shown.picture.spread.forth(point);
  return { x: x + shown.origin.x, y: y + shown.origin.y };
}

/** Where the card of a node begins on the canvas, or would where it is open in place. */
export function anchorOf(path: string): Point | undefined {
  const prefix = scopePrefix(path);
  const node = shownPlace(prefix)?.picture.place.view.nodes.get(idAt(path));
  return node && onCanvas(node.position, prefix);
}

/** A point of the canvas in a place, as the drawing has it. */
export function inPlace({ x, y }: Point, prefix: string): Point {
  const shown = shownPlace(prefix);
  return shown ? shown.picture.spread.back({ x: x - shown.origin.x, y: y - shown.origin.y }) : { x, y };
}

/** The prefix of the innermost place at a point of the canvas. */
export function placeAtPoint({ x, y }: Point): string {
  const inside = [...shownPicture().places].findLast(
    ([, { frame }]) =>
      !frame || (x >= frame.at.x && x <= frame.at.x + frame.width && y >= frame.at.y && y <= frame.at.y + frame.height),
  );
  return inside?.[0] ?? '';
}

/** The prefix of the innermost place that the pointer is in. */
export function placeUnder({ clientX: x, clientY: y }: { readonly clientX: number; readonly clientY: number }): string {
  const point = flow()?.screenToFlowPosition({ x, y }, { snapToGrid: false });
  return placeAtPoint(point ?? { x: -Infinity, y: -Infinity });
}
