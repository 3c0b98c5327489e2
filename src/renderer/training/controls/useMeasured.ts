import { useMemo } from 'react';
import { isActiveState } from '@shared/contract/events';
import { useRequest } from '../../client/useRequest';
import { useHostRun, useRunStore } from '../../run/runStore';
import { trainedAnalysis } from '../../run/trainedAnalysis';
import { workOf, type Measured } from './estimate';

/** What the last run came to on this engine, of whichever drawing. Only once it has ended: its figures change all the time. */
export function useMeasured(engine: string | undefined): (Measured & { readonly name: string }) | undefined {
  const document = useRunStore(({ run, drawing }) => (drawing?.run === run?.run ? drawing?.document : undefined));
  const progress = useHostRun((run) =>
    isActiveState(run.state) || run.start?.engine !== engine ? undefined : run.progress,
  );
  const isWanted = document !== undefined && progress !== undefined;
  const { output: data } = useRequest(
    'datasets.preview',
    isWanted ? { dataset: document.recipe.dataset, count: 1 } : null,
  );
  return useMemo(() => {
    if (!document || !progress || !data || !(progress.examplesPerSecond > 0)) return undefined;
    const { examplesPerSecond, memory } = progress;
    return { ...workOf(trainedAnalysis(document), data), examplesPerSecond, memory, name: document.name };
  }, [document, progress, data]);
}
