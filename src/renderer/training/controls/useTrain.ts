import { useClient } from '../../client';
import { useDrawing } from '../drawing';
import { startTraining } from '../store/actions';
import { isActive } from '../store/run';
import { useRunStore } from '../store/runStore';
import { usePlan } from './usePlan';

/** Everything about starting a run: what it would do, what keeps it from it, and the start itself. */
export function useTrain() {
  const client = useClient();
  const document = useDrawing().useDocument();
  const plan = usePlan();
  const starting = useRunStore((state) => state.starting);
  const active = useRunStore(({ run }) => isActive(run));
  return { ...plan, starting, active, train: () => void startTraining(client, document) };
}
