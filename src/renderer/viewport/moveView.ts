import { getViewportForBounds } from '@xyflow/react';
import { canvasArea, flow } from './flow';

export const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Duration of view movements, milliseconds. */
export const glide = (): number => (reducedMotion() ? 0 : 150);

/** Margin around a fitted drawing; the controls are below it. */
const margin = { x: '32px', top: '40px', bottom: '56px' } as const;

/**
 * Fits the whole drawing, or some of its nodes, into the canvas. React Flow's own way waits until every node has been
 * measured, which nodes outside the view never are.
 */
export function fitView(ids?: readonly string[], duration = glide()): void {
  const instance = flow();
  const area = canvasArea();
  const nodes = ids ?? instance?.getNodes().map(({ id }) => id) ?? [];
  if (!instance || !area || !nodes.length) return;
  const bounds = instance.getNodesBounds([...nodes]);
  void instance.setViewport(getViewportForBounds(bounds, area.width, area.height, 0.05, 1, margin), { duration });
}

/** The centre of the visible part, canvas pixels. */
export function viewCentre(): { x: number; y: number } {
  const instance = flow();
  const area = canvasArea();
  if (!instance || !area) return { x: 0, y: 0 };
  return instance.screenToFlowPosition({ x: area.x + area.width / 2, y: area.y + area.height / 2 });
}

/** Centres the view on a node. */
export function centreOn(id: string): void {
  const instance = flow();
  const node = instance?.getInternalNode(id);
  if (!node || !instance) return;
  const { x, y } = node.internals.positionAbsolute;
  const { width = 180, height = 90 } = node.measured;
  void instance.setCenter(x + width / 2, y + height / 2, {
    zoom: Math.max(instance.getZoom(), 0.8),
    duration: glide(),
  });
}

/** Moves the view to a node unless it is fully visible. */
export function bringToView(id: string): void {
  const instance = flow();
  const node = instance?.getInternalNode(id);
  const area = canvasArea();
  if (!instance || !node || !area) return;
  const { x, y } = node.internals.positionAbsolute;
  const { width = 180, height = 90 } = node.measured;
  const [first, last] = [
    instance.flowToScreenPosition({ x, y }),
    instance.flowToScreenPosition({ x: x + width, y: y + height }),
  ];
  const isSeen = first.x > area.left && last.x < area.right && first.y > area.top && last.y < area.bottom;
  if (!isSeen) centreOn(id);
}
