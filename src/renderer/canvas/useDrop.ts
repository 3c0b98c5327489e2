import { useCallback, type DragEvent } from 'react';
import { parseBlock } from '@shared/document/blockFile';
import type { Edge } from '@shared/document/schema';
import { drawingStore } from '../drawing/drawingStore';
import { edgesAt } from '../drawing/edgeKey';
import { viewOf } from '../drawing/drawingView';
import { addBlock } from './quickAdd/addBlock';
import { blockDrag, definitionDrag } from './quickAdd/blockDrag';
import { flow } from '../viewport/flow';
import { firstPort, nodeWidth } from '../viewport/nodeSize';

/** Dropping blocks from the palette: onto the canvas, or into an edge. */
export function useDrop() {
  const onDragOver = useCallback((event: DragEvent) => {
    if (!event.dataTransfer.types.includes(blockDrag) || viewOf(drawingStore.getState()).readOnly) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  }, []);
  const onDrop = useCallback((event: DragEvent) => {
    const block = event.dataTransfer.getData(blockDrag);
    if (!block || !flow()) return;
    event.preventDefault();
    const at = flow()!.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const edge = edgeUnder(event.clientX, event.clientY);
    const position = { x: at.x - nodeWidth / 2, y: at.y - firstPort };
    const definition = event.dataTransfer.getData(definitionDrag);
    const planned = { block, ...(definition && { definition: parseBlock(definition) }) };
    addBlock(planned, { position, exact: true, ...(edge && { edge }) });
  }, []);
  return { onDragOver, onDrop };
}

function edgeUnder(x: number, y: number): Edge | undefined {
  const key = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<SVGElement>('.react-flow__edge')?.dataset.id)
    .find((id) => id !== undefined);
  return key === undefined ? undefined : edgesAt(viewOf(drawingStore.getState()).graph.edges, [key])[0];
}
