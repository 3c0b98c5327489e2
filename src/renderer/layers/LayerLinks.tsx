import { useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';

/** The nodes that feed one. */
export function LayerLinks({ id }: { readonly id: string }) {
  const sources = useDrawingStore((state) =>
    viewOf(state)
      .graph.edges.filter(({ to }) => to[0] === id)
      .map(({ from }) => from[0])
      .join(', '),
  );
  return sources || '–';
}
