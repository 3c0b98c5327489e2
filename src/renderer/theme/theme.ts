import { createStore } from 'zustand/vanilla';
import { remembered, remember } from '../browser/remembered';

export type ThemeChoice = 'system' | 'light' | 'dark';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** The user's choice; `system` follows the system as it changes. */
export const themeStore = createStore<{ choice: ThemeChoice }>(() => ({
  choice: remembered<ThemeChoice>('theme', 'system'),
}));

export function shownTheme(choice: ThemeChoice): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return dark().matches ? 'dark' : 'light';
}

export function chooseTheme(choice: ThemeChoice): void {
  themeStore.setState({ choice });
  remember('theme', choice);
}

/** Keeps `data-theme` on the root element; the style sheets and charts go by it. */
export function applyTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = shownTheme(themeStore.getState().choice);
  };
  apply();
  themeStore.subscribe(apply);
  dark().addEventListener('change', apply);
}
