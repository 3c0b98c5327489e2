import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import { createContext, useContext } from 'react';
import type { NetloomDocument, Recipe } from '@shared/document/schema';

/** What the training side of the interface needs of the drawing: hooks that read slices of it, and its edits. */
export interface DrawingPort {
  useDocument(): NetloomDocument;
  useAnalysis(): NetworkAnalysis;
  /** Paths of the selected nodes: `conv1`, or inside an opened composite `res1/conv1`. */
  useSelection(): readonly string[];
  /** Selects what the view shows of these: a node that is inside a composite is selected as that composite. */
  select(paths: readonly string[]): void;
  /** Replaces the recipe as one undoable edit. Edits with the same label that follow one another closely are one. */
  editRecipe(recipe: Recipe, label: string): void;
  /** Replaces the drawing by one made of it, as one undoable edit. */
  replace(document: NetloomDocument, label: string): void;
}

export const DrawingContext = createContext<DrawingPort | undefined>(undefined);

/** The drawing. Throws outside a DrawingContext: a programming error. */
export function useDrawing(): DrawingPort {
  const drawing = useContext(DrawingContext);
  if (!drawing) throw new Error('useDrawing needs a DrawingContext above it; the root of the interface provides one.');
  return drawing;
}
