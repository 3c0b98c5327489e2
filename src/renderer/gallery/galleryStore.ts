import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { showPage } from '../ui/uiStore';
import { everything } from './filters';

/** What the gallery shows; it is found again as it was left. */
export interface GalleryState {
  /** The key of the filter that is chosen. */
  readonly filter: string;
  readonly text: string;
  /** Handles of the networks to compare, two at most. */
  readonly compared: readonly string[];
}

export const galleryStore = createStore<GalleryState>(() => ({ filter: everything, text: '', compared: [] }));

export const useGallery = <Slice>(select: (state: GalleryState) => Slice): Slice => useStore(galleryStore, select);

/** Opens the page, narrowed by a filter. */
export function openGallery(filter = everything): void {
  galleryStore.setState({ filter, text: '' });
  showPage('gallery');
}

/** Adds a network to those that are compared, or takes it away. Of three the first gives way. */
export function toggleCompared(id: string): void {
  galleryStore.setState(({ compared }) => ({
    compared: compared.includes(id) ? compared.filter((each) => each !== id) : [...compared, id].slice(-2),
  }));
}
