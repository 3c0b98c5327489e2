import { useMemo } from 'react';
import { useDrawing } from '../drawing';
import { obstaclesOf, planLines } from './describe';
import { useEngines } from './useEngines';

/** What a run would do, and what keeps it from being started. */
export function usePlan(): { readonly obstacles: readonly string[]; readonly lines: readonly string[] } {
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const analysis = drawing.useAnalysis();
  const { chosen } = useEngines();
  return useMemo(
    () => ({ obstacles: obstaclesOf(document, analysis), lines: planLines({ document, analysis, engine: chosen }) }),
    [document, analysis, chosen],
  );
}
