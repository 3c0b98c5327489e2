import { useMemo } from 'react';
import { useDataset } from '../../data/useDataset';
import { useDrawing } from '../../drawing/DrawingContext';
import { useMeasured } from './useMeasured';
import { planLines } from './trainingPlan';
import { obstaclesOf } from '../../drawing/drawingObstacles';
import { useEngines } from '../../engines/engineStore';
import { useWords } from '../../words/currentWords';
import { trainingWords } from '../../words/english/training';

export interface Plan {
  readonly obstacles: readonly string[];
  /** Data must be chosen first, which is no fault. */
  readonly isDataMissing: boolean;
  readonly lines: readonly string[];
}

/** What a run would do, and what prevents its start. */
export function usePlan(): Plan {
  const words = useWords(trainingWords);
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const analysis = drawing.useAnalysis();
  const { chosen } = useEngines();
  const { facts: data, isMissing, error } = useDataset();
  const measured = useMeasured(chosen?.label);
  return useMemo(() => {
    const obstacles = [...obstaclesOf(document, analysis)];
    if (isMissing) obstacles.push(words.noData);
    if (error !== undefined) obstacles.push(error);
    return {
      obstacles,
      isDataMissing: isMissing,
      lines: planLines({ document, analysis, engine: chosen, data, measured }),
    };
  }, [document, analysis, chosen, data, isMissing, error, measured, words]);
}
