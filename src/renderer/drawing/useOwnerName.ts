import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { useDrawingStore } from './drawingStore';
import { nameOf, viewAt } from './drawingView';

/** What the node is called whose weights a node of the view uses: `conv1`, `left › conv1`; nothing where they are its own. */
export function useOwnerName(analysis: NodeAnalysis | undefined): string | undefined {
  const owner = analysis?.weightsOf;
  return useDrawingStore((state) => {
    if (owner === undefined) return undefined;
    const prefix = scopePrefix(analysis!.path);
    const node = scopePrefix(owner) === prefix ? viewAt(state, prefix).nodes.get(idAt(owner)) : undefined;
    return node ? nameOf(node) : owner.split('/').join(' › ');
  });
}
