import { useMemo } from 'react';
import { useRequest } from '../../client/useRequest';
import { useDrawing } from '../../drawing/DrawingContext';
import { useRun } from '../../run/runStore';
import { planLines } from './trainingPlan';
import { obstaclesOf } from '../../drawing/drawingObstacles';
import { useEngines } from '../../engines/engineStore';

/** What a run would do, and what prevents its start. */
export function usePlan(): { readonly obstacles: readonly string[]; readonly lines: readonly string[] } {
  const drawing = useDrawing();
  const document = drawing.useDocument();
  const analysis = drawing.useAnalysis();
  const { chosen } = useEngines();
  const { dataset } = document.recipe;
  const { output: data, error } = useRequest('datasets.preview', { dataset, count: 1 });
  // Only once a run has ended: a figure that changes with every event would render the plan as often.
  const speed = useRun(({ finish, progress }) => (finish ? progress?.examplesPerSecond : undefined));
  return useMemo(() => {
    const obstacles = obstaclesOf(document, analysis);
    return {
      obstacles: error === undefined ? obstacles : [...obstacles, error],
      lines: planLines({ document, analysis, engine: chosen, examples: data?.train, speed }),
    };
  }, [document, analysis, chosen, data, error, speed]);
}
