import type { NetworkAnalysis, NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { BlockDefinition } from '@shared/blocks/definition';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { remember, remembered } from '../browser/remembered';
import { categoryColour } from '../theme/categoryColour';
import { useDrawingStore } from './drawingStore';
import { nodeMeasures, shareOf, type MeasureName } from './nodeMeasures';

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

/** A block's colour of the theme. */
export function blockColour(
  by: ColourBy,
  block: BlockDefinition | undefined,
  node: NodeAnalysis | undefined,
  analysis: NetworkAnalysis,
): string {
  if (by === 'kind') return categoryColour(block?.category);
  const share = shareOf(analysis, node, by);
  return stepColour(share && Math.min(colourSteps, 1 + Math.floor(share * colourSteps)));
}

/** The colour of a block on the canvas; the component renders again only when it changes. */
export function useBlockColour(block: BlockDefinition | undefined, node: NodeAnalysis | undefined): string {
  const by = useColourBy();
  return useDrawingStore(({ analysis }) => blockColour(by, block, node, analysis));
}
