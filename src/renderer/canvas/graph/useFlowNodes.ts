import { applyNodeChanges, type NodeChange, type OnNodeDrag } from '@xyflow/react';
import { useCallback, useLayoutEffect, useState } from 'react';
import { changeNote, duplicate, moveNodes } from '@shared/editing';
import { edit, editAndSelect, select } from '../../drawing/drawingActions';
import { drawingStore, useDrawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { flowNodes } from './flowNodes';
import { settleChips } from './settleChips';
import { useCards, viewCards, withChips } from '../../drawing/viewCards';
import { snapped } from '../../viewport/grid';
import type { ChipFlowNode, FlowNode } from '../../viewport/flowTypes';
import { useVolumePlaces, volumePlaces } from '../../viewport/volumePlaces';

/** The view's nodes for React Flow: positions during a drag live here, finished moves in the drawing. */
export function useFlowNodes() {
  const view = useDrawingStore(viewOf);
  const selection = useDrawingStore((state) => state.selection);
  const cards = useCards((all) => all);
  const places = useVolumePlaces((all) => all);
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  useLayoutEffect(() => {
    setNodes((before) => flowNodes(drawingStore.getState().document, view, new Set(selection), before, cards, places));
  }, [view, selection, cards, places]);

  const onNodesChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    const selecting = changes.filter((change) => change.type === 'select');
    if (selecting.length) {
      const next = new Set(drawingStore.getState().selection);
      for (const { id, selected } of selecting) {
        if (selected) next.add(id);
        else (volumePlaces()?.volumes.get(id)?.nodes ?? [id]).forEach((node) => next.delete(node));
      }
      const before = drawingStore.getState().selection;
      if (next.size !== before.length || before.some((id) => !next.has(id)))
        select([...next], drawingStore.getState().selectedEdges);
    }
    const resized = changes.filter((change) => change.type === 'dimensions' && change.resizing === false);
    setNodes((before) => {
      const after = applyNodeChanges(
        changes.filter(({ type }) => type !== 'select' && type !== 'remove'),
        before,
      );
      if (resized.length)
        queueMicrotask(() => resized.forEach((change) => 'id' in change && keepNoteSize(after, change.id)));
      return settleChips(after, viewCards());
    });
  }, []);

  const onNodeDragStop: OnNodeDrag<FlowNode> = useCallback((event, _, dragged) => {
    if (dragged.length === 1 && dragged[0]!.type === 'chip') return void dropped(dragged[0] as ChipFlowNode);
    const { scope, nodes: drawn, notes } = viewOf(drawingStore.getState());
    const moved = dragged.filter(({ type }) => type !== 'chip');
    const places = new Map(moved.map(({ id, position }) => [id, snapped(position)]));
    const [first] = moved;
    const start = first && (drawn.get(first.id) ?? notes.find(({ id }) => id === first.id))?.position;
    if (!first || !start) return;
    const offset = { x: places.get(first.id)!.x - start.x, y: places.get(first.id)!.y - start.y };
    if (!offset.x && !offset.y) return;
    if (!event.altKey)
      return void edit(moved.length === 1 ? 'Move' : `Move ${moved.length} nodes`, (document) =>
        moveNodes(document, withChips(places), scope),
      );
    // The dragged ones go back, and copies stay where they were dropped.
    setNodes((before) =>
      before.map((node) =>
        places.has(node.id)
          ? { ...node, position: { x: node.position.x - offset.x, y: node.position.y - offset.y } }
          : node,
      ),
    );
    editAndSelect('Copy', (document) => duplicate(document, withChips(places).keys(), offset, scope));
  }, []);

  return { nodes, onNodesChange, onNodeDragStop };
}

/** Seldom needed, so not a part of the first load. */
const dropped = async (chip: ChipFlowNode) => (await import('../chains/splitChains')).dropChip(chip);

function keepNoteSize(nodes: readonly FlowNode[], id: string): void {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node?.type !== 'note' || !node.width || !node.height) return;
  const size = { width: node.width, height: node.height };
  edit('Resize the note', (document) => changeNote(document, id, { size, position: snapped(node.position) }));
}
