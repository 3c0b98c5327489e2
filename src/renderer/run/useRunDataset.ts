import type { DatasetReference } from '@shared/document/schema';
import { useDrawing } from '../drawing/DrawingContext';
import { useRunStore } from './runStore';

/** The data set that the shown run was started with; after a reload, which forgets that, the recipe's. */
export function useRunDataset(): DatasetReference {
  const { recipe } = useDrawing().useDocument();
  return useRunStore(({ dataset }) => dataset) ?? recipe.dataset;
}
