import type { BlockDefinition } from '@shared/blocks/definition';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { remember, remembered } from '../browser/remembered';
import { categoryColour } from '../theme/categoryColour';
import { useDrawingStore, type DrawingState } from './drawingStore';
import { useMeasured, type MeasuredState } from './measured';
import { cardNodes, nodeMeasure, nodeMeasures, valueOf, type MeasureName } from './nodeMeasures';
import { useUi } from '../ui/uiStore';

/** What the colour of a block means: what kind it is, or how much it has of a measure. */
export type ColourBy = 'kind' | MeasureName;

const kept = remembered<string>('colourBy', 'kind');

export const colourStore = createStore<{ readonly by: ColourBy }>(() => ({
  by: Object.hasOwn(nodeMeasures, kept) ? (kept as MeasureName) : 'kind',
}));

export function chooseColour(by: ColourBy): void {
  remember('colourBy', by);
  colourStore.setState({ by });
}

export const useColourBy = (): ColourBy => useStore(colourStore, ({ by }) => by);

/** Steps of a measure's colours above none. */
export const colourSteps = 5;

/** The colour of a step, from 0, which is none, to `colourSteps`, the largest. */
export const stepColour = (step: number): string => `var(--measure-${step})`;

/** The colour of the node at a path, of the theme; of a card with chips, by what all on it have together. */
export function blockColour(
  state: DrawingState,
  by: ColourBy,
  path: string,
  block: BlockDefinition | undefined,
): string {
  if (by === 'kind') return categoryColour(block?.category);
  const value = valueOf(state, cardNodes(state, path), by);
  return stepColour(value ? Math.min(colourSteps, 1 + Math.floor(value.share * colourSteps)) : 0);
}

/** What was measured for these colours; the component renders again when it changes. */
export function useMeasuredFor(by: ColourBy): MeasuredState[keyof MeasuredState] {
  const measured = by === 'kind' ? undefined : nodeMeasure(by).measured;
  return useMeasured((state) => measured && state[measured]);
}

/** The colour of a block on the canvas; the component renders again only when it changes. */
export function useBlockColour(path: string, block: BlockDefinition | undefined): string {
  const by = useColourBy();
  useMeasuredFor(by);
  useUi(({ fuseChains }) => fuseChains);
  useUi(({ apart }) => apart);
  return useDrawingStore((state) => blockColour(state, by, path, block));
}
