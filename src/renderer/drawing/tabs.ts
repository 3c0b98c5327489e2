import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createHistory } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import {
  checked,
  checkedBy,
  drawingStore,
  newOpened,
  swapChecks,
  wholeDrawing,
  type Checks,
  type DrawingState,
  type OpenFile,
} from './drawingStore';
import { isUnsaved } from './unsavedChanges';

/** Where the canvas looks. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** An open drawing. The one that is shown lies in the drawing's own store, which everything reads. */
export interface Tab {
  /** A number, which names the tab over reloads of the page. */
  readonly key: number;
  /** Of a drawing that is not shown: all that is shown again with it. */
  readonly resting?: { readonly state: DrawingState; readonly checks: Checks };
}

interface TabsState {
  readonly tabs: readonly Tab[];
  readonly current: number;
}

const first = 1;

export const tabsStore = createStore<TabsState>(() => ({ tabs: [{ key: first }], current: first }));

export function useTabs<Slice>(select: (state: TabsState) => Slice): Slice {
  return useStore(tabsStore, select);
}

export const hasTab = ({ tabs }: Pick<TabsState, 'tabs'>, tab: number): boolean => tabs.some(({ key }) => key === tab);

/** The drawing of a tab; nothing where it has been closed. */
export function drawingIn(key: number): DrawingState | undefined {
  const { tabs, current } = tabsStore.getState();
  return key === current ? drawingStore.getState() : tabs.find((tab) => tab.key === key)?.resting?.state;
}

/** Every open drawing, in the order of the tabs. */
export function openDrawings(): readonly { readonly key: number; readonly state: DrawingState }[] {
  return tabsStore.getState().tabs.map(({ key, resting }) => ({
    key,
    state: resting?.state ?? drawingStore.getState(),
  }));
}

/** Whether a drawing is in some tab, by the number that it was opened under. */
export const isOpenDrawing = (opened: number): boolean => openDrawings().some(({ state }) => state.opened === opened);

/** Whether anything would be lost if the window were closed now. */
export const isAnyUnsaved = (): boolean => openDrawings().some(({ state }) => isUnsaved(state));

/** A drawing that nobody has drawn on and that no file holds as its own: another one may take its place. */
export function isUntouched({ file, history, ...state }: DrawingState): boolean {
  return !file && history.past.length === 0 && !isUnsaved(state);
}

/** Changes the drawing of a tab, shown or not. */
export function changeDrawing(
  key: number,
  change: (state: DrawingState, checks: Checks) => Partial<DrawingState>,
): void {
  const { tabs, current } = tabsStore.getState();
  if (key === current) return drawingStore.setState((state) => change(state, checkedBy()));
  tabsStore.setState({
    tabs: tabs.map((tab) =>
      tab.key === key && tab.resting
        ? {
            key,
            resting: {
              ...tab.resting,
              state: { ...tab.resting.state, ...change(tab.resting.state, tab.resting.checks) },
            },
          }
        : tab,
    ),
  });
}

/** A drawing as it is opened. */
export interface Opening {
  readonly document: NetloomDocument;
  readonly file?: OpenFile | undefined;
  /** Whether its file or the gallery holds it. */
  readonly isSaved: boolean;
  /** Paths of the composites that are open in place. */
  readonly frames?: readonly string[] | undefined;
}

/**
 * Opens a tab after the one that is shown, and shows it.
 * @param place where the canvas looks at the drawing that was shown until now
 */
export function addTab(opening: Opening, place?: Place): void {
  const { tabs, current } = rest(place);
  const key = Math.max(...tabs.map((tab) => tab.key)) + 1;
  const at = tabs.findIndex((tab) => tab.key === current) + 1;
  swapChecks();
  tabsStore.setState({ tabs: [...tabs.slice(0, at), { key }, ...tabs.slice(at)], current: key });
  drawingStore.setState(openedState(opening), true);
}

/** Opens what a page before this one had open, in place of the empty drawing that a page begins with. */
export function beginTabs(openings: readonly (Opening & { readonly key: number })[], current: number): void {
  const shown = openings.some(({ key }) => key === current) ? current : openings[0]?.key;
  if (shown === undefined) return;
  const resting = openings.map((opening): Tab => {
    swapChecks();
    return { key: opening.key, resting: { state: openedState(opening), checks: checkedBy() } };
  });
  // The one that is shown now is no longer among them.
  tabsStore.setState({ tabs: resting, current: -1 });
  showTab(shown);
}

function openedState({ document, file, isSaved, frames }: Opening): DrawingState {
  return {
    ...checked(document),
    history: createHistory(document),
    ...(isSaved && { saved: document }),
    ...(file && { file }),
    ...wholeDrawing,
    ...(frames && { frames: new Set(frames) }),
    opened: newOpened(),
  };
}

/** Shows the drawing of another tab as it was left. */
export function showTab(key: number, place?: Place): void {
  if (key === tabsStore.getState().current) return;
  const { tabs } = rest(place);
  const resting = tabs.find((tab) => tab.key === key)?.resting;
  if (!resting) return;
  swapChecks(resting.checks);
  tabsStore.setState({ tabs: tabs.map((tab) => (tab.key === key ? { key } : tab)), current: key });
  drawingStore.setState(resting.state, true);
}

/** Closes a tab that is not the only one. In its place the next one is shown, or the one before. What it held is gone. */
export function removeTab(key: number): void {
  const { tabs, current } = tabsStore.getState();
  const at = tabs.findIndex((tab) => tab.key === key);
  if (at < 0 || tabs.length === 1) return;
  if (key === current) showTab((tabs[at + 1] ?? tabs[at - 1]!).key);
  tabsStore.setState((state) => ({ tabs: state.tabs.filter((tab) => tab.key !== key) }));
}

/** Moves a tab to a place among the others, counted from 0. */
export function moveTab(key: number, to: number): void {
  tabsStore.setState(({ tabs }) => {
    const moved = tabs.find((tab) => tab.key === key);
    if (!moved) return {};
    const others = tabs.filter((tab) => tab !== moved);
    return { tabs: [...others.slice(0, to), moved, ...others.slice(to)] };
  });
}

/** Puts the shown drawing aside, with its checks. */
function rest(place: Place | undefined): TabsState {
  const { current, tabs } = tabsStore.getState();
  const state = { ...drawingStore.getState(), ...(place && { place }) };
  const resting = { state, checks: checkedBy() };
  const next = tabs.map((tab) => (tab.key === current ? { key: current, resting } : tab));
  tabsStore.setState({ tabs: next });
  return { tabs: next, current };
}
