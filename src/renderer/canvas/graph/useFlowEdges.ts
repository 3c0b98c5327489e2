import type { EdgeChange } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { selectPaths } from '../../drawing/drawingActions';
import { drawingStore, useDrawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import type { FlowEdge } from '../../viewport/flowTypes';
import { useShownPicture } from '../../viewport/shownPicture';
import { useVolumePlaces } from '../../viewport/volumePlaces';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import { flowEdges } from './flowEdges';
import { changedSelection } from './selectionOnCanvas';

export function useFlowEdges() {
  const { places } = useShownPicture();
  const selected = useDrawingStore((state) => state.selectedEdges);
  const prefix = useDrawingStore((state) => viewOf(state).prefix);
  const volumes = useVolumePlaces((each) => each);
  const { spoken } = useWords(canvasWords).edge;
  const drawn = useMemo(
    () =>
      [...places.values()].flatMap(({ picture }) => {
        const { cards, view } = picture.place;
        const edges = flowEdges(picture, spoken, volumes);
        // What leads to a chip is inside its card.
        return cards.hosts.size
          ? edges.filter(({ target }) => !cards.hosts.has(target.slice(view.prefix.length)))
          : edges;
      }),
    [places, volumes, spoken],
  );
  const edges = useMemo(() => {
    if (!selected.length) return drawn;
    const paths = new Set(selected.map((key) => prefix + key));
    return drawn.map((edge) => (paths.has(edge.id) ? { ...edge, selected: true } : edge));
  }, [drawn, selected, prefix]);
  const onEdgesChange = useCallback((changes: EdgeChange<FlowEdge>[]) => {
    const { selection, selectedEdges, ...state } = drawingStore.getState();
    const here = viewOf(state).prefix;
    const next = changedSelection(
      selectedEdges.map((key) => here + key),
      changes,
    );
    if (next) selectPaths(next.isElsewhere ? [] : selection.map((id) => here + id), next.paths);
  }, []);
  return { edges, onEdgesChange };
}
