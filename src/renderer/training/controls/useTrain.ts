import { useClient } from '../../client/ClientContext';
import { useDrawing } from '../../drawing/DrawingContext';
import { startTraining } from '../../run/runActions';
import { isActive } from '../../run/shownRun';
import { useRunStore } from '../../run/runStore';
import { usePlan } from './useTrainingPlan';

/** Everything about starting a run: what it would do, what prevents it, and the start itself. */
export function useTrain() {
  const client = useClient();
  const document = useDrawing().useDocument();
  const plan = usePlan();
  const starting = useRunStore((state) => state.starting);
  const active = useRunStore(({ run }) => isActive(run));
  return { ...plan, starting, active, train: () => void startTraining(client, document) };
}
