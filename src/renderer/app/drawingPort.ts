import { setRecipe } from '@shared/document/edits';
import { edit, select } from '../store/actions';
import { useApp } from '../store/appStore';
import type { DrawingPort } from '../training';

/** The drawing as the training side of the interface sees it. */
export const drawingPort: DrawingPort = {
  useDocument: () => useApp(({ document }) => document),
  useAnalysis: () => useApp(({ analysis }) => analysis),
  useSelection: () => useApp(({ selection }) => selection),
  select,
  editRecipe: (recipe, label) => void edit(label, (document) => setRecipe(document, recipe), { merge: `recipe:${label}` }),
};
