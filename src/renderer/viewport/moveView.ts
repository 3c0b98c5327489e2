import { getViewportForBounds, type Viewport } from '@xyflow/react';
import { canvasArea, flow } from './flow';
import { drawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { boxOf } from './nodeBoxes';
import { inPlace, shownPlace } from './shownPicture';
import type { Point } from './spread';

export const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Duration of view movements, milliseconds. */
export const glide = (): number => (reducedMotion() ? 0 : 150);

/** The least zoom at which the names on nodes can be read. */
export const leastZoom = 0.35;

/** Margin around a fitted drawing, pixels; the names of bands are above it, the controls below. */
const margin = { left: 40, right: 40, top: 68, bottom: 56 };

/**
 * Fits the whole drawing, or some of its nodes, into the part of the canvas that nothing covers. React Flow's own way waits
 * until every node has been measured, which nodes outside the view never are.
 */
export function fitView(ids?: readonly string[], duration = glide()): void {
  const instance = flow();
  const nodes = ids ?? instance?.getNodes().map(({ id }) => id) ?? [];
  if (!instance || !nodes.length) return;
  const fitted = fittedViewport(nodes);
  if (fitted) void instance.setViewport(fitted, { duration });
}

/** Where the view shows all of some nodes: of the ways past the minimap, the one with the highest zoom. */
export function fittedViewport(ids: readonly string[]): Viewport | undefined {
  const instance = flow();
  const area = canvasArea();
  if (!instance || !area) return undefined;
  const bounds = instance.getNodesBounds([...ids]);
  const fit = (more: Partial<typeof margin>): Viewport => {
    const padding = Object.entries({ ...margin, ...more }).map(([side, pixels]) => [side, `${pixels}px`]);
    return getViewportForBounds(bounds, area.width, area.height, 0.05, 1, Object.fromEntries(padding));
  };
  const plain = fit({});
  const cover = minimapArea();
  if (!cover) return plain;
  const [left, top] = [cover.left - area.left, cover.top - area.top];
  const isCovered = ids.some((id) => {
    const { x, y, width, height } = instance.getNodesBounds([id]);
    const [right, bottom] = [(x + width) * plain.zoom + plain.x, (y + height) * plain.zoom + plain.y];
    return right > left && bottom > top;
  });
  if (!isCovered) return plain;
  const [beside, above] = [fit({ right: area.width - left + 16 }), fit({ bottom: area.height - top + 16 })];
  return beside.zoom > above.zoom ? beside : above;
}

function minimapArea(): DOMRect | undefined {
  const area = document.querySelector('.react-flow__minimap')?.getBoundingClientRect();
  return area?.width ? area : undefined;
}

/** The middle of what is seen of the place one works in, as the drawing has it. */
export function viewCentre(): Point {
  const instance = flow();
  const area = canvasArea();
  if (!instance || !area) return { x: 0, y: 0 };
  const { prefix } = viewOf(drawingStore.getState());
  const [first, last] = [
    instance.screenToFlowPosition({ x: area.left, y: area.top }, { snapToGrid: false }),
    instance.screenToFlowPosition({ x: area.right, y: area.bottom }, { snapToGrid: false }),
  ];
  const frame = shownPlace(prefix)?.frame;
  const end = frame && { x: frame.at.x + frame.width, y: frame.at.y + frame.height };
  const middle = (key: keyof Point): number =>
    frame && end
      ? (Math.min(Math.max(frame.at[key], first[key]), end[key]) +
          Math.max(Math.min(end[key], last[key]), frame.at[key])) /
        2
      : (first[key] + last[key]) / 2;
  return inPlace({ x: middle('x'), y: middle('y') }, prefix);
}

/** Centres the view on the node at a path. */
export function centreOn(path: string): void {
  const instance = flow();
  const box = boxOf(path);
  if (!instance || !box) return;
  void instance.setCenter(box.x + box.width / 2, box.y + box.height / 2, {
    zoom: Math.max(instance.getZoom(), 0.8),
    duration: glide(),
  });
}

/** Pixels that stay free around a node that is brought into view; the output shape stands above it. */
const besideNode = 32;

/** Moves the view just so far that the node at a path is fully visible, so that what is around it stays where people look. */
export function bringToView(path: string): void {
  const instance = flow();
  const box = boxOf(path);
  const area = canvasArea();
  if (!instance || !box || !area) return;
  if (instance.getZoom() < leastZoom) return centreOn(path);
  const first = instance.flowToScreenPosition(box);
  const last = instance.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
  const right = intoRange([first.x, last.x], [area.left + besideNode, area.right - besideNode]);
  const down = intoRange([first.y, last.y], [area.top + besideNode, area.bottom - besideNode]);
  if (right === 0 && down === 0) return;
  const view = instance.getViewport();
  void instance.setViewport({ ...view, x: view.x + right, y: view.y + down }, { duration: glide() });
}

/** How far a stretch has to move to lie in a range; its beginning counts where it is longer. */
function intoRange([first, last]: readonly [number, number], [from, to]: readonly [number, number]): number {
  if (first < from) return from - first;
  return last > to ? Math.max(to - last, from - first) : 0;
}
