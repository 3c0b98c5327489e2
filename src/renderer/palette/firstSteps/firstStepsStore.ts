import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { remember, remembered } from '../../browser/remembered';
import { drawingStore, type DrawingState } from '../../drawing/drawingStore';
import { runStore } from '../../run/runStore';

/** What one does first, in order. */
export const steps = ['drop', 'connect', 'train'] as const;

export type Step = (typeof steps)[number];

const name = 'firstSteps';

/** The steps that were done once, by whoever uses this browser or app. */
const store = createStore<{ readonly done: readonly Step[] }>(() => ({ done: remembered<readonly Step[]>(name, []) }));

export const useStepsDone = (): readonly Step[] => useStore(store, ({ done }) => done);

/** Notes that steps were done, so that they are not shown again. */
export function noteSteps(...found: readonly Step[]): void {
  const { done } = store.getState();
  const next = [...new Set([...done, ...found])];
  if (next.length === done.length) return;
  remember(name, next);
  store.setState({ done: next });
}

/** The steps that an edit of a drawing is; opening another drawing is none. */
export function stepsIn(
  before: Pick<DrawingState, 'document' | 'opened'>,
  after: Pick<DrawingState, 'document' | 'opened'>,
): readonly Step[] {
  if (before.opened !== after.opened) return [];
  return [
    ...(after.document.nodes.length > before.document.nodes.length ? (['drop'] as const) : []),
    ...(after.document.edges.length > before.document.edges.length ? (['connect'] as const) : []),
  ];
}

/** Follows what is done. Returns the function that stops. */
export function watchSteps(): () => void {
  const stops = [
    drawingStore.subscribe((after, before) => noteSteps(...stepsIn(before, after))),
    runStore.subscribe(({ run }, before) => {
      if (run && !before.run) noteSteps('train');
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
