import { useCallback, type DragEvent } from 'react';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { parseBlock } from '@shared/document/blockFile';
import type { Edge } from '@shared/document/schema';
import { drawingStore } from '../drawing/drawingStore';
import { edgesAt } from '../drawing/edgeKey';
import { viewAt } from '../drawing/drawingView';
import { workIn } from '../drawing/drawingActions';
import { addBlock } from './quickAdd/addBlock';
import { blockDrag, definitionDrag } from './quickAdd/blockDrag';
import { flow } from '../viewport/flow';
import { inPlace, placeUnder } from '../viewport/shownPicture';
import { firstPort, nodeWidth } from '../viewport/nodeSize';

/** Dropping blocks from the palette: onto the canvas, or into an edge. */
export function useDrop() {
  const onDragOver = useCallback((event: DragEvent) => {
    if (!event.dataTransfer.types.includes(blockDrag) || viewAt(drawingStore.getState(), placeUnder(event)).readOnly)
      return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  }, []);
  const onDrop = useCallback((event: DragEvent) => {
    const block = event.dataTransfer.getData(blockDrag);
    if (!block || !flow()) return;
    event.preventDefault();
    const at = flow()!.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const prefix = placeUnder(event);
    workIn(prefix);
    const edge = edgeUnder(event.clientX, event.clientY, prefix);
    const position = inPlace({ x: at.x - nodeWidth / 2, y: at.y - firstPort }, prefix);
    const definition = event.dataTransfer.getData(definitionDrag);
    const planned = { block, ...(definition && { definition: parseBlock(definition) }) };
    addBlock(planned, { position, exact: true, ...(edge && { edge }) });
  }, []);
  return { onDragOver, onDrop };
}

/** The edge of a place at a point of the screen. */
function edgeUnder(x: number, y: number, prefix: string): Edge | undefined {
  const key = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<SVGElement>('.react-flow__edge')?.dataset.id)
    .find((id) => id !== undefined && scopePrefix(id) === prefix);
  if (key === undefined) return undefined;
  return edgesAt(viewAt(drawingStore.getState(), prefix).graph.edges, [idAt(key)])[0];
}
