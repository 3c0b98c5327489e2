import { useMemo } from 'react';
import { isNodeChanged } from '@shared/compiler/nodeChanges';
import { useDrawing } from '../drawing/DrawingContext';
import { useRunStore } from '../run/runStore';
import { trainedAnalysis } from '../run/trainedAnalysis';

/** Whether a node was changed since the run began, so that its filters and feature maps are of what it was. */
export function useIsStale(path: string): boolean {
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const analysis = drawing.useAnalysis();
  const trained = useRunStore((state) => state.drawing?.document);
  return useMemo(() => {
    if (!trained || trained === document) return false;
    return isNodeChanged({ document: trained, analysis: trainedAnalysis(trained) }, { document, analysis }, path);
  }, [trained, document, analysis, path]);
}
