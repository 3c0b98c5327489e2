import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RunRow, RunSortKey } from '@shared/contract/runRecords';

export interface RunsState {
  readonly search: string;
  readonly sort: RunSortKey;
  readonly descending: boolean;
  /** Chosen runs by name, in the order in which they were chosen. */
  readonly chosen: ReadonlyMap<string, RunRow>;
  /** The runs that are shown with their curves; none while the list is shown. */
  readonly shown: readonly string[];
  /** What is being changed of a run in its row. */
  readonly editing?: { readonly run: string; readonly what: 'name' | 'tags' };
  /** Runs that the user is asked to delete. */
  readonly doomed: readonly RunRow[];
  /** Rises whenever the list may have changed. */
  readonly version: number;
}

export const runsStore = createStore<RunsState>(() => ({
  search: '',
  sort: 'startedAt',
  descending: true,
  chosen: new Map(),
  shown: [],
  doomed: [],
  version: 0,
}));

export function useRuns<Slice>(select: (state: RunsState) => Slice): Slice {
  return useStore(runsStore, select);
}

export function listChanged(): void {
  runsStore.setState(({ version }) => ({ version: version + 1 }));
}

/**
 * Sorts by a column, or reverses the order if it is sorted by it already. Numbers start with the largest, text with A.
 */
export function sortBy(key: RunSortKey, figures: boolean): void {
  runsStore.setState(({ sort, descending }) => ({ sort: key, descending: sort === key ? !descending : figures }));
}

export function toggleChosen(row: RunRow): void {
  runsStore.setState(({ chosen }) => {
    const next = new Map(chosen);
    if (!next.delete(row.run)) next.set(row.run, row);
    return { chosen: next };
  });
}

export function showRuns(shown: readonly string[]): void {
  runsStore.setState({ shown });
}
