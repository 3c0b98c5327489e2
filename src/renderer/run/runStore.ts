import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DatasetReference } from '@shared/data/reference';
import { emptyRun, type Run } from './shownRun';

export interface RunStoreState {
  readonly run?: Run;
  /** Why the last request to the host failed, in words. */
  readonly error?: string;
  /** The data set that the run was started with. */
  readonly dataset?: DatasetReference;
  /** A request to start or resume is pending. */
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
