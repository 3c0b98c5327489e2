import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { End } from '@shared/document/schema';
import { remember, remembered } from '../browser/remembered';

export type InspectorTab = 'inspector' | 'data' | 'recipe' | 'code';
export type BottomTab = 'training' | 'tryIt' | 'runs' | 'problems' | 'layers';

/** What may be shown in place of the drawing. */
export type Page = 'gallery' | 'start';

export interface Banner {
  readonly id: number;
  readonly kind: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** Where a block that is chosen in the quick-add menu goes. */
export interface QuickAdd {
  /** The menu's corner on the screen, pixels. */
  readonly at: { readonly x: number; readonly y: number };
  /** Where the block is put in the graph one works in. */
  readonly position: { readonly x: number; readonly y: number };
  /** The node that the block is added after. */
  readonly after?: string;
  /** The output whose edge was dropped on the empty canvas. */
  readonly from?: End;
  /** The input whose edge was dropped there: the new block feeds it. */
  readonly to?: End;
}

export type Dialog =
  | 'commands'
  | 'open'
  | 'recent'
  | 'complexity'
  | 'compare'
  | 'keys'
  | 'language'
  | 'about'
  | 'faults'
  | 'surface'
  | 'timing'
  | 'connect'
  | 'changeKind'
  | 'history'
  | 'engines'
  | 'data'
  | 'experiment'
  | keyof Answers;

/** What dialogs that ask are answered with. */
export interface Answers {
  /** What becomes of unsaved changes before another drawing is shown. */
  readonly discard: 'save' | 'lose';
  /** The name to save under. */
  readonly saveAs: string;
  /** What becomes of a file that was changed elsewhere. */
  readonly changed: 'overwrite' | 'saveAs' | 'reload';
}

export interface UiState {
  readonly inspectorTab: InspectorTab;
  readonly bottomTab: BottomTab;
  readonly minimap: boolean;
  /** Whether the lower panel takes the whole window between the two bars. */
  readonly isLowerMaximised: boolean;
  readonly banners: readonly Banner[];
  readonly quickAdd?: QuickAdd;
  readonly dialog?: Dialog;
  /** The page that covers the drawing. */
  readonly page?: Page;
  /** The path of the node whose name is being edited on the canvas. */
  readonly renaming?: string;
  /** Whether chips share the card of the block before them. */
  readonly fuseChains: boolean;
  /** Paths of nodes that have a card of their own all the same: their chain was split before them. */
  readonly apart: ReadonlySet<string>;
}

export const uiStore = createStore<UiState>(() => ({
  inspectorTab: remembered<InspectorTab>('inspectorTab', 'inspector'),
  bottomTab: remembered<BottomTab>('bottomTab', 'training'),
  minimap: remembered('minimap', true),
  isLowerMaximised: false,
  banners: [],
  fuseChains: remembered('fuseChains', true),
  apart: new Set(),
}));

export function useUi<Slice>(select: (state: UiState) => Slice): Slice {
  return useStore(uiStore, select);
}

export function showInspectorTab(inspectorTab: InspectorTab): void {
  remember('inspectorTab', inspectorTab);
  uiStore.setState({ inspectorTab });
}

export function showBottomTab(bottomTab: BottomTab): void {
  remember('bottomTab', bottomTab);
  uiStore.setState({ bottomTab });
}

/** Shows a page in place of the drawing, or the drawing again. */
export function showPage(page: Page | undefined): void {
  uiStore.setState({ page });
}

export function maximiseLower(isLowerMaximised = !uiStore.getState().isLowerMaximised): void {
  uiStore.setState({ isLowerMaximised });
}

export function toggleMinimap(): void {
  const minimap = !uiStore.getState().minimap;
  remember('minimap', minimap);
  uiStore.setState({ minimap });
}

export function toggleFuseChains(): void {
  const fuseChains = !uiStore.getState().fuseChains;
  remember('fuseChains', fuseChains);
  uiStore.setState({ fuseChains });
}

/** Gives nodes, by path, cards of their own, or lets them share that of the block before them. */
export function setApart(paths: readonly string[], isApart: boolean): void {
  uiStore.setState(({ apart }) => {
    const next = new Set(apart);
    for (const path of paths) {
      if (isApart) next.add(path);
      else next.delete(path);
    }
    return { apart: next };
  });
}

let awaited: ((answer: unknown) => void) | undefined;

/** Opens a dialog, or closes the one that is open; a question that it asked stays unanswered. */
export function openDialog(dialog: Dialog | undefined): void {
  awaited?.(undefined);
  awaited = undefined;
  uiStore.setState({ dialog });
}

/** Opens a dialog that asks. @returns the answer; nothing where the user cancels. */
export function ask<Asking extends keyof Answers>(dialog: Asking): Promise<Answers[Asking] | undefined> {
  openDialog(dialog);
  return new Promise((resolve) => {
    awaited = resolve as (answer: unknown) => void;
  });
}

/** Answers the dialog that asks, and closes it. */
export function answer<Asking extends keyof Answers>(_dialog: Asking, given: Answers[Asking]): void {
  const resolve = awaited;
  awaited = undefined;
  openDialog(undefined);
  resolve?.(given);
}

let nextBanner = 1;

/** How long a purely informative message stays, milliseconds. */
const informs = 6000;

/** Shows a message that blocks nothing. Messages with equal texts are shown once. */
export function say(banner: Omit<Banner, 'id'>): void {
  show(banner);
}

/** Shows a message, as `say`. @returns what it is dismissed by. */
export function show(banner: Omit<Banner, 'id'>): number {
  const id = nextBanner++;
  if (banner.kind === 'info' && !banner.actions) setTimeout(() => dismiss(id), informs);
  uiStore.setState(({ banners }) => ({
    banners: [...banners.filter(({ text }) => text !== banner.text), { ...banner, id }].slice(-4),
  }));
  return id;
}

export function dismiss(id: number): void {
  uiStore.setState(({ banners }) => ({ banners: banners.filter((banner) => banner.id !== id) }));
}
