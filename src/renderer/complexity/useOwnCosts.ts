import { useDrawingStore } from '../drawing/drawingStore';
import { useWords } from '../words/currentWords';
import { comparingWords } from '../words/english/comparing';
import type { Plotted } from './chartLayout';

/** The drawing at hand. */
export function useOwnCosts(): Plotted {
  const { yours } = useWords(comparingWords);
  const name = useDrawingStore((state) => state.document.name);
  const { parameters, macs } = useDrawingStore((state) => state.analysis.totals);
  return { name: yours(name), parameters: parameters.trainable, macs, isOwn: true };
}
