import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NetloomDocument } from '@shared/document/schema';
import { emptyRun, type Run, type TilesAt } from './shownRun';
import type { SaidText } from '@shared/messages/saidError';

export interface RunStoreState {
  /** The run that the host looks at, of whichever drawing. */
  readonly run?: Run;
  /** The drawing that a run trains, as it was when the run began; absent until it is known. */
  readonly drawing?: { readonly run: string; readonly document: NetloomDocument };
  /** Whether the run is of the drawing that is open; absent until that is known. */
  readonly isOwn?: boolean;
  /** Feature maps of what is tried, by path; they stand in the place of those of a test image. */
  readonly tried?: ReadonlyMap<string, TilesAt>;
  /** Why the last request to the host failed, in words. */
  readonly error?: string;
  /** A run that the host refused because there is too little memory, and why; the user can start it all the same. */
  readonly shortage?: SaidText & { readonly document: NetloomDocument };
  /** A request to start or resume is pending. */
  readonly starting: boolean;
}

/** The run of the host, and what it is of. Never part of the document's history: undo does not undo training. */
export const runStore = createStore<RunStoreState>(() => ({ starting: false }));

/** The run, where it is of the drawing that is open: only then anything of it is shown beside the drawing. */
export function ownRun({ run, isOwn }: RunStoreState): Run | undefined {
  return isOwn ? run : undefined;
}

/** A slice of the run store; the component renders again only when the slice changes. */
export function useRunStore<Slice>(select: (state: RunStoreState) => Slice): Slice {
  return useStore(runStore, select);
}

/** A slice of this drawing's run; `undefined` while there is none. */
export function useRun<Slice>(select: (run: Run) => Slice): Slice | undefined {
  return useStore(runStore, (state) => {
    const run = ownRun(state);
    return run && select(run);
  });
}

/** A slice of the run, of whichever drawing it is: for what starts, pauses and stops. */
export function useHostRun<Slice>(select: (run: Run) => Slice): Slice | undefined {
  return useStore(runStore, ({ run }) => run && select(run));
}

/** Shows a run from its first moment, before its first event has arrived. */
export function showRun(run: string, document?: NetloomDocument): void {
  const current = runStore.getState().run;
  runStore.setState({
    ...(current?.run !== run && { run: emptyRun(run) }),
    ...(document && { drawing: { run, document } }),
  });
}
