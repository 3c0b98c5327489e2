import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { drawingStore } from '../../drawing/drawingStore';
import { show } from '../../viewport/revealNode';
import { findNodes } from './findNodes';

export interface Finding {
  readonly isOpen: boolean;
  readonly text: string;
  /** Paths of the nodes that were found. */
  readonly hits: readonly string[];
  /** The one that is shown; −1 where none is. */
  readonly at: number;
}

export const findStore = createStore<Finding>(() => ({ isOpen: false, text: '', hits: [], at: -1 }));

export function useFinding<Slice>(choose: (state: Finding) => Slice): Slice {
  return useStore(findStore, choose);
}

let focusBefore: HTMLElement | undefined;

/** Opens the bar, or goes to its field where it is open. */
export function openFind(): void {
  if (!findStore.getState().isOpen) {
    focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    findStore.setState({ isOpen: true });
    look(findStore.getState().text, false);
  }
  const field = document.querySelector<HTMLInputElement>('.find-bar input');
  field?.focus();
  field?.select();
}

/** Closes the bar; the focus goes back to where it was. */
export function closeFind(): void {
  findStore.setState({ isOpen: false, hits: [], at: -1 });
  focusBefore?.focus();
  focusBefore = undefined;
}

/** Looks for a text. `isMoving`: shows the first hit. */
export function look(text: string, isMoving = true): void {
  const { document, analysis } = drawingStore.getState();
  const hits = findNodes(document, analysis, text);
  findStore.setState({ text, hits, at: hits.length ? 0 : -1 });
  if (isMoving) showHit();
}

/** Shows the next hit, or for −1 the one before; after the last comes the first. */
export function stepBy(by: 1 | -1): void {
  const { hits, at } = findStore.getState();
  if (!hits.length) return;
  findStore.setState({ at: (at + by + hits.length) % hits.length });
  showHit();
}

/** The focus stays in the bar. */
function showHit(): void {
  const { hits, at } = findStore.getState();
  const path = hits[at];
  if (path !== undefined) show(path);
}
