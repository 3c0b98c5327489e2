import type { EdgeChange } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { drawingStore, useDrawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { useCards } from '../../drawing/viewCards';
import { flowEdges } from './flowEdges';
import type { FlowEdge } from '../../viewport/flowTypes';
import { useVolumePlaces } from '../../viewport/volumePlaces';

export function useFlowEdges() {
  const graph = useDrawingStore((state) => viewOf(state).graph);
  const wired = useDrawingStore((state) => viewOf(state).wired);
  const selected = useDrawingStore((state) => state.selectedEdges);
  const cards = useCards((each) => each);
  const places = useVolumePlaces((each) => each);
  const edges = useMemo(() => {
    // What leads to a chip is inside its card.
    const all = flowEdges(graph, wired, cards, places).filter(({ target }) => !cards.hosts.has(target));
    if (!selected.length) return all;
    return all.map((edge) => (selected.includes(edge.id) ? { ...edge, selected: true } : edge));
  }, [graph, wired, selected, cards, places]);
  const onEdgesChange = useCallback((changes: EdgeChange<FlowEdge>[]) => {
    const next = new Set(drawingStore.getState().selectedEdges);
    for (const change of changes) {
      if (change.type !== 'select') continue;
      if (change.selected) next.add(change.id);
      else next.delete(change.id);
    }
    drawingStore.setState({ selectedEdges: [...next] });
  }, []);
  return { edges, onEdgesChange };
}
