import type { Box } from '@shared/editing';
import { drawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { flow } from './flow';
import { nodeHeight, nodeWidth } from './nodeSize';

/** Position and shown size of nodes on the canvas. */
export function boxesOf(ids: Iterable<string>): Box[] {
  const { nodes, notes } = viewOf(drawingStore.getState());
  return [...ids].flatMap((id) => {
    const position = (nodes.get(id) ?? notes.find((note) => note.id === id))?.position;
    if (!position) return [];
    const measured = flow()?.getInternalNode(id)?.measured;
    return [{ id, ...position, width: measured?.width ?? nodeWidth, height: measured?.height ?? nodeHeight }];
  });
}

export function selectedBoxes(): Box[] {
  return boxesOf(drawingStore.getState().selection);
}
