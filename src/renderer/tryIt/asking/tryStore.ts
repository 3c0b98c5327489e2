import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Abilities, Given, Tried } from '@shared/contract/answers';

export interface TryState {
  /** The run whose drawing answers; nothing while none is open. */
  readonly run?: string;
  readonly abilities?: Abilities;
  /** What each Input is given, by path. */
  readonly given: Readonly<Record<string, Given>>;
  /** The latest answer. */
  readonly tried?: Tried;
  /** Why there is no newer one, in words. */
  readonly error?: string;
  /** Of the pen. */
  readonly erases: boolean;
}

/** What is tried. Never part of the document's history. */
export const tryStore = createStore<TryState>(() => ({ given: {}, erases: false }));

export function useTry<Slice>(select: (state: TryState) => Slice): Slice {
  return useStore(tryStore, select);
}
