import type { DatasetReference } from '@shared/data/reference';
import { useDrawing } from '../drawing/DrawingContext';
import { useRunStore } from './runStore';

/** The data set of the shown run; after a reload, when it is unknown, the recipe's. */
export function useRunDataset(): DatasetReference {
  const { recipe } = useDrawing().useDocument();
  return useRunStore(({ dataset }) => dataset) ?? recipe.dataset;
}
