import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { Problem } from '@shared/compiler/problem';
import type { BlockDefinition } from '@shared/blocks/definition';
import { analysisAt } from '@shared/compiler/analyze';
import type { NetNode } from '@shared/document/schema';
import { useApp } from '../../store/appStore';
import { problemsAt } from '../../store/selectors';
import { blockOf, viewOf } from '../../store/view';

export interface NodeSlice {
  readonly node: NetNode | undefined;
  readonly block: BlockDefinition | undefined;
  readonly path: string;
  readonly analysis: NodeAnalysis | undefined;
  readonly problems: readonly Problem[];
}

/** What one node of the view shows; a component that uses it renders again only when one of these changes. */
export function useNode(id: string): NodeSlice {
  const node = useApp((state) => viewOf(state).nodes.get(id));
  const block = useApp((state) => blockOf(state, node));
  const path = useApp((state) => viewOf(state).prefix) + id;
  const analysis = useApp((state) => analysisAt(state.analysis, path));
  const problems = useApp((state) => problemsAt(state.analysis, path));
  return { node, block, path, analysis, problems };
}
