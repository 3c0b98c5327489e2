import { useDrawingStore } from '../drawing/drawingStore';
import type { Plotted } from './chartLayout';

/** The drawing at hand. */
export function useOwnCosts(): Plotted {
  const name = useDrawingStore((state) => state.document.name);
  const { parameters, macs } = useDrawingStore((state) => state.analysis.totals);
  return { name: `${name} (yours)`, parameters: parameters.trainable, macs, isOwn: true };
}
