import { drawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { boxesOf } from './nodeBoxes';

/** The node whose card lies at a point of the canvas; of several, the last one drawn. */
export function nodeAt({ x, y }: { readonly x: number; readonly y: number }): string | undefined {
  const { nodes } = viewOf(drawingStore.getState());
  return boxesOf(nodes.keys()).findLast(
    (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  )?.id;
}
