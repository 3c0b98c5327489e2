import { useMemo } from 'react';
import { setRecipe } from '@shared/editing';
import { edit, selectPaths } from './drawingActions';
import { useDrawingStore } from './drawingStore';
import { shownAs, shownPlaces } from './openPlaces';
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
    const outer = shownPlaces();
    const shown = paths.flatMap((path) => {
      const found = shownAs(outer, path);
      return found ? [found.place.view.prefix + found.id] : [];
    });
    if (shown.length > 0) selectPaths([...new Set(shown)]);
  },
  editRecipe: (recipe, label) =>
    void edit(label, (document) => setRecipe(document, recipe), { merge: `recipe:${label}` }),
  replace: (next, label) => void edit(label, () => next),
};
