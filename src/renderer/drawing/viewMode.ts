import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { remember, remembered } from '../browser/remembered';

/** The views of one drawing: what they are called, and what each is for. */
export const viewModes = {
  cards: { label: 'Cards', title: 'Blocks with their settings and costs (1)' },
  volumes: { label: 'Volumes', title: 'What leaves each block, as a box: height, width, channels (2)' },
  tiles: { label: 'Tiles', title: 'Names and shapes alone (3)' },
} as const;

export type ViewMode = keyof typeof viewModes;
export const viewModeNames = Object.keys(viewModes) as readonly ViewMode[];

const kept = remembered<string>('viewMode', 'cards');

export const viewModeStore = createStore<{ readonly mode: ViewMode }>(() => ({
  mode: Object.hasOwn(viewModes, kept) ? (kept as ViewMode) : 'cards',
}));

export function chooseViewMode(mode: ViewMode): void {
  remember('viewMode', mode);
  viewModeStore.setState({ mode });
}

export const useViewMode = (): ViewMode => useStore(viewModeStore, ({ mode }) => mode);
