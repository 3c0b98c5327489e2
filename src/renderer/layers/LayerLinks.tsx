import { idAt, scopePrefix } from '@shared/compiler/path';
import { useDrawingStore } from '../drawing/drawingStore';
import { viewAt } from '../drawing/drawingView';

/** The nodes that feed the one at a path. */
export function LayerLinks({ path }: { readonly path: string }) {
  const sources = useDrawingStore((state) =>
    viewAt(state, scopePrefix(path))
      .graph.edges.filter(({ to }) => to[0] === idAt(path))
      .map(({ from }) => from[0])
      .join(', '),
  );
  return sources || '–';
}
