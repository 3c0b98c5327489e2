import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { remember, remembered } from '../browser/remembered';

const name = 'startPage';

const store = createStore<{ readonly page: boolean }>(() => ({ page: remembered(name, true) }));

/** Whether Netloom begins with the start page; with the last drawing where not. */
export const beginsWithPage = (): boolean => store.getState().page;

export const useBeginsWithPage = (): boolean => useStore(store, ({ page }) => page);

export function setBeginsWithPage(page: boolean): void {
  remember(name, page);
  store.setState({ page });
}
