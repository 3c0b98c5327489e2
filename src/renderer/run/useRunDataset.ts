import type { DatasetReference } from '@shared/data/reference';
import { useDrawing } from '../drawing/DrawingContext';
import { useRunStore } from './runStore';

/** The data set of the shown run; the recipe's while that is not known. */
export function useRunDataset(): DatasetReference {
  const { recipe } = useDrawing().useDocument();
  return useRunStore(({ drawing, isOwn }) => (isOwn ? drawing?.document.recipe.dataset : undefined)) ?? recipe.dataset;
}
