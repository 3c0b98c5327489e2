import { useApp } from '../store/appStore';
import { viewOf } from '../store/view';

/** The nodes that feed one. */
export function LayerLinks({ id }: { readonly id: string }) {
  const sources = useApp((state) =>
    viewOf(state)
      .graph.edges.filter(({ to }) => to[0] === id)
      .map(({ from }) => from[0])
      .join(', '),
  );
  return sources || '–';
}
