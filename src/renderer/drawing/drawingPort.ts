import { useMemo } from 'react';
import { setRecipe } from '@shared/editing';
import { edit, select } from './drawingActions';
import { drawingStore, useDrawingStore } from './drawingStore';
import type { DrawingPort } from './DrawingContext';

/** The drawing as the training side of the interface sees it. */
export const drawingPort: DrawingPort = {
  useDocument: () => useDrawingStore(({ document }) => document),
  useAnalysis: () => useDrawingStore(({ analysis }) => analysis),
  useSelection: () => {
    const selection = useDrawingStore((state) => state.selection);
    const view = useDrawingStore((state) => state.view);
    return useMemo(() => selection.map((id) => [...view, id].join('/')), [selection, view]);
  },
  select: (paths) => {
    const { view } = drawingStore.getState();
    const ids = paths
      .map((path) => path.split('/'))
      .filter((path) => path.length > view.length && view.every((id, depth) => path[depth] === id))
      .map((path) => path[view.length]!);
    if (ids.length > 0) select([...new Set(ids)]);
  },
  editRecipe: (recipe, label) =>
    void edit(label, (document) => setRecipe(document, recipe), { merge: `recipe:${label}` }),
  replace: (next, label) => void edit(label, () => next),
};
