import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { remembered } from '../browser/remembered';

/** The views of one drawing. */
export const viewModeNames = ['cards', 'volumes', 'tiles'] as const;

export type ViewMode = (typeof viewModeNames)[number];

const kept = remembered<string>('viewMode', 'cards');

export const viewModeStore = createStore<{ readonly mode: ViewMode }>(() => ({
  mode: viewModeNames.find((mode) => mode === kept) ?? 'cards',
}));

export const useViewMode = (): ViewMode => useStore(viewModeStore, ({ mode }) => mode);
