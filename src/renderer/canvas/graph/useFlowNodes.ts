import { applyNodeChanges, type NodeChange, type OnNodeDrag } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { changeNote, duplicate, moveNodes } from '@shared/editing';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { chains } from '../chains/chainsLater';
import { edit, editAndSelect, selectPaths, workIn } from '../../drawing/drawingActions';
import { drawingStore, useDrawingStore } from '../../drawing/drawingStore';
import { viewAt, viewOf } from '../../drawing/drawingView';
import { withChips } from '../../drawing/viewCards';
import { cornerOf } from '../../viewport/flowBox';
import { snapped } from '../../viewport/grid';
import type { FlowNode } from '../../viewport/flowTypes';
import { inPlace, noteHeights, shownPicture, useShownPicture } from '../../viewport/shownPicture';
import { useVolumePlaces, volumePlaces } from '../../viewport/volumePlaces';
import { cardsOnCanvas } from './cardsOnCanvas';
import { droppedPlaces } from './droppedPlaces';
import { flowNodes } from './flowNodes';
import { changedSelection } from './selectionOnCanvas';
import { settleChips } from './settleChips';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

/** React Flow's nodes of all places that are open: positions during a drag live here, finished moves in the drawing. */
export function useFlowNodes() {
  const { places } = useShownPicture();
  const view = useDrawingStore(viewOf);
  const selected = useDrawingStore((state) => state.selection);
  const selection = useMemo(() => new Set(selected.map((id) => view.prefix + id)), [selected, view.prefix]);
  const volumes = useVolumePlaces((all) => all);
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  useLayoutEffect(() => {
    const { document } = drawingStore.getState();
    setNodes((before) => flowNodes({ document, places, selection, volumes }, before));
    // What the view shows of the drawing may change while the places stay.
  }, [places, view, selection, volumes]);

  const onNodesChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    changeSelection(changes);
    const sized = changes.filter((change) => change.type === 'dimensions');
    setNodes((before) => {
      const after = applyNodeChanges(
        changes.filter(({ type }) => type !== 'select' && type !== 'remove'),
        before,
      );
      const resized = sized.filter(({ resizing }) => resizing === false);
      if (resized.length) queueMicrotask(() => resized.forEach(({ id }) => keepNoteSize(after, id)));
      return settleChips(after, cardsOnCanvas(shownPicture().places));
    });
    // A frame is as high as what is in it.
    if (sized.some(({ id }) => shownPicture().places.get(scopePrefix(id))?.frame)) queueMicrotask(noteHeights);
  }, []);

  const onNodeDragStop: OnNodeDrag<FlowNode> = useCallback((event, _, dragged) => {
    const [first] = dragged;
    if (!first) return;
    if (dragged.length === 1 && first.type === 'chip') return void chains(({ dropChip }) => dropChip(first));
    const prefix = scopePrefix(first.id);
    const moved = dragged.filter(({ id, type }) => type !== 'chip' && scopePrefix(id) === prefix);
    const { scope, graph, nodes: drawn, notes } = viewAt(drawingStore.getState(), prefix);
    const places = droppedPlaces(moved, prefix);
    const id = idAt(first.id);
    const start = (drawn.get(id) ?? notes.find((note) => note.id === id))?.position;
    const end = places.get(id);
    if (!start || !end || (end.x === start.x && end.y === start.y)) return;
    workIn(prefix);
    const { edits } = wordsOf(canvasWords);
    if (!event.altKey)
      return void edit(moved.length === 1 ? edits.move : edits.moveSeveral(moved.length), (document) =>
        moveNodes(document, withChips(places), scope),
      );
    // The dragged ones go back, and copies stay where they were dropped.
    const { places: all } = shownPicture();
    const { document } = drawingStore.getState();
    setNodes((before) => {
      const there = new Map(
        flowNodes({ document, places: all, selection: new Set() }, before).map((node) => [node.id, node]),
      );
      const ids = new Set(moved.map((node) => node.id));
      return before.map((node) => (ids.has(node.id) ? { ...node, position: there.get(node.id)!.position } : node));
    });
    const offset = { x: end.x - start.x, y: end.y - start.y };
    editAndSelect(edits.copy, (before) => duplicate(before, withChips(places, undefined, graph).keys(), offset, scope));
  }, []);

  return { nodes, onNodesChange, onNodeDragStop };
}

function changeSelection(changes: readonly NodeChange<FlowNode>[]): void {
  const { selection, selectedEdges, ...state } = drawingStore.getState();
  const { prefix } = viewOf(state);
  const before = selection.map((id) => prefix + id);
  const volumes = volumePlaces();
  // A volume is selected with what is on its card. A button on a node may have filled the canvas with another place before.
  const all = changes
    .filter(isShown)
    .flatMap((change) =>
      change.type === 'select' && !change.selected && volumes
        ? (volumes.volumes.get(idAt(change.id))?.nodes ?? []).map((id) => ({ ...change, id: prefix + id }))
        : [change],
    );
  const next = changedSelection(before, all);
  if (!next || (next.paths.length === before.length && next.paths.every((path, index) => path === before[index])))
    return;
  selectPaths(next.paths, next.isElsewhere ? [] : selectedEdges.map((key) => prefix + key));
}

const isShown = (change: NodeChange<FlowNode>): boolean =>
  change.type !== 'select' || shownPicture().places.has(scopePrefix(change.id));

function keepNoteSize(nodes: readonly FlowNode[], id: string): void {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node?.type !== 'note' || !node.width || !node.height) return;
  const size = { width: node.width, height: node.height };
  const position = snapped(inPlace(cornerOf(node, nodes), ''));
  edit(wordsOf(canvasWords).edits.resizeNote, (document) => changeNote(document, id, { size, position }));
}
