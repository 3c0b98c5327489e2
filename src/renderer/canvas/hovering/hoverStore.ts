import { createStore } from 'zustand/vanilla';
import { drawingStore } from '../../drawing/drawingStore';
import { problemsAt } from '../../drawing/analysisIndex';

/** The path of the node whose problems are shown beside it. */
export const hoverStore = createStore<{ readonly path?: string | undefined }>(() => ({}));

/** Milliseconds that the pointer rests on a node before its problems open, and that it has to reach them. */
const [opensAfter, closesAfter] = [300, 250];

let timer: ReturnType<typeof setTimeout> | undefined;

export function hoverOver(path: string): void {
  const state = drawingStore.getState();
  const isOpen = hoverStore.getState().path === path;
  clearTimeout(timer);
  if (isOpen) return;
  const hasProblems = problemsAt(state.analysis, path).length > 0;
  timer = setTimeout(() => hoverStore.setState({ path: hasProblems ? path : undefined }), opensAfter);
}

export function hoverAway(): void {
  clearTimeout(timer);
  timer = setTimeout(closeHover, closesAfter);
}

/** The pointer reached what is shown. */
export function keepHover(): void {
  clearTimeout(timer);
}

export function closeHover(): void {
  clearTimeout(timer);
  hoverStore.setState({ path: undefined });
}
