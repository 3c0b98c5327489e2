import { create } from 'zustand';
import type { Client } from '@shared/contract/contract';
import type { ExperimentState } from '@shared/contract/experiments';
import { sentenceOfError } from '../words/errorSentence';
import { wantedEngine } from '../engines/engineStore';
import { showRuns } from '../runs/rows/runListStore';
import { openDialog, say, showBottomTab } from '../ui/uiStore';

interface ExperimentStore {
  /** The experiment in progress, or the last one. */
  readonly current?: ExperimentState;
  /** Why it could not be started or stopped. */
  readonly error?: string;
}

export const useExperiment = create<ExperimentStore>(() => ({}));

/** Follows the host's experiment, also one that another page started. @returns what disconnects */
export function connectExperiments(client: Client): () => void {
  const ask = () => {
    client.request('experiments.current', undefined).then(
      (current) => current && useExperiment.setState({ current }),
      (error: unknown) => useExperiment.setState({ error: sentenceOfError(error) }),
    );
  };
  ask();
  const stops = [client.on('experiment', receive), client.on('gap', ask)];
  return () => stops.forEach((stop) => stop());
}

function receive(current: ExperimentState): void {
  const before = useExperiment.getState().current;
  useExperiment.setState({ current });
  if (current.state === 'finished' && before?.state === 'running') {
    say({ kind: 'info', text: `${current.label}: ${current.answer ?? ''}` });
    compareRuns(current);
  }
}

/** The curves of its runs, one over another. */
export function compareRuns({ runs }: ExperimentState): void {
  openDialog(undefined);
  showBottomTab('runs');
  showRuns(runs.flatMap(({ run }) => run ?? []));
}

export async function startExperiment(
  client: Client,
  { experiment, size }: Pick<ExperimentState, 'experiment' | 'size'>,
): Promise<void> {
  const engine = wantedEngine();
  await attempt(async () => {
    const request = { experiment, size, ...(engine !== undefined && { engine }) };
    useExperiment.setState({ current: await client.request('experiments.start', request) });
  });
}

export function stopExperiment(client: Client): Promise<void> {
  return attempt(() => client.request('experiments.stop', undefined));
}

async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    useExperiment.setState({ error: undefined });
    await work();
  } catch (error) {
    useExperiment.setState({ error: sentenceOfError(error) });
  }
}
