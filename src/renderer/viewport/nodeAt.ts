import { drawingStore } from '../drawing/drawingStore';
import { viewCards } from '../drawing/viewCards';
import { viewOf } from '../drawing/drawingView';
import { boxOf } from './nodeBoxes';

/** The node whose card, or volume, lies at a point of the canvas; of several, the last one drawn. */
export function nodeAt({ x, y }: { readonly x: number; readonly y: number }): string | undefined {
  const { nodes } = viewOf(drawingStore.getState());
  const { hosts } = viewCards();
  return [...nodes.keys()].findLast((id) => {
    const box = hosts.has(id) ? undefined : boxOf(id);
    return box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  });
}
