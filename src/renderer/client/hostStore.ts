import { createStore } from 'zustand/vanilla';

/** What the host reported about itself. */
export interface HostState {
  readonly connected: boolean;
  readonly nativeDialogs: boolean;
}

export const hostStore = createStore<HostState>(() => ({ connected: false, nativeDialogs: false }));
