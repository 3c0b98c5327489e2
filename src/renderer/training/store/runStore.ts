import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DatasetReference } from '@shared/document/schema';
import type { Client } from '@shared/ipc/contract';
import type { RunEvent } from '@shared/ipc/events';
import { oncePerFrame } from './frame';
import { emptyRun, reduceRun, type Run } from './run';

export interface RunStoreState {
  readonly run?: Run;
  /** What went wrong with the last thing that was asked of the host, in words. */
  readonly error?: string;
  /** What the run was started on. */
  readonly dataset?: DatasetReference;
  /** A request to start or recover is on its way. */
  readonly starting: boolean;
}

/** The run that the interface shows. Never part of the document's history: undo does not undo training. */
export const runStore = createStore<RunStoreState>(() => ({ starting: false }));

/** A slice of the run store; the component renders again only when the slice changes. */
export function useRunStore<Slice>(select: (state: RunStoreState) => Slice): Slice {
  return useStore(runStore, select);
}

/** A slice of the run; `undefined` while there is none. */
export function useRun<Slice>(select: (run: Run) => Slice): Slice | undefined {
  return useStore(runStore, ({ run }) => (run ? select(run) : undefined));
}

/** Shows a run from its first moment, before its first event has arrived. */
export function showRun(run: string): void {
  const current = runStore.getState().run;
  if (current?.run !== run) runStore.setState({ run: emptyRun(run) });
}

/**
 * Feeds the store from the host: the run that is going on already (after a reload), then its events as they come. Events
 * that arrive while the history is on its way are put behind it. They are reduced once an animation frame, so that a
 * thousand steps a second cost sixty renders. Returns the function that disconnects.
 */
export function connectRuns(client: Client): () => void {
  let queue: RunEvent[] = [];
  let restoring = true;
  let connected = true;
  const flush = oncePerFrame(() => {
    if (restoring || !connected || queue.length === 0) return;
    const events = queue;
    queue = [];
    runStore.setState((state) => ({ run: events.reduce(reduceRun, state.run) }));
  });
  const disconnect = client.on('run', (event) => {
    queue.push(event);
    flush();
  });
  const catchUp = () => {
    restoring = true;
    void restore(client)
      .then((history) => {
        // What stands in both comes twice in the same order, which changes nothing (see reduceRun).
        queue = [...history, ...queue];
      })
      .catch((error: unknown) => runStore.setState({ error: messageOf(error) }))
      .finally(() => {
        restoring = false;
        flush();
      });
  };
  const stopCatchingUp = client.on('gap', catchUp);
  catchUp();
  return () => {
    connected = false;
    disconnect();
    stopCatchingUp();
  };
}

async function restore(client: Client): Promise<readonly RunEvent[]> {
  const current = await client.request('training.current', undefined);
  return current ? client.request('training.history', { run: current.run }) : [];
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
