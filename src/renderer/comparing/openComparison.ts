import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { openDialog } from '../ui/uiStore';

/** A drawing to compare, by the host's handle. */
export interface Compared {
  readonly id: string;
  readonly name: string;
}

export type ComparedPair = readonly [before: Compared, after: Compared];

const store = createStore<{ readonly pair: ComparedPair | undefined }>(() => ({ pair: undefined }));

/** The two drawings that the dialog compares; where absent, the one that is open with one to choose. */
export const useComparedPair = (): ComparedPair | undefined => useStore(store, ({ pair }) => pair);

/** Opens the dialog with two drawings, or with the one that is open and a choice of another. */
export function openComparison(pair?: ComparedPair): void {
  store.setState({ pair });
  openDialog('compare');
}
