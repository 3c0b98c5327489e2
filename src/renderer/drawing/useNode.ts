import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { Problem } from '@shared/compiler/problem';
import type { BlockDefinition } from '@shared/blocks/definition';
import { analysisAt } from '@shared/compiler/analyze';
import { idAt, scopePrefix } from '@shared/compiler/path';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import type { NetNode } from '@shared/document/schema';
import { useDrawingStore } from './drawingStore';
import { problemsAt } from './analysisIndex';
import { blockOf, parametersOf, timesOf, viewAt } from './drawingView';

export interface NodeSlice {
  readonly node: NetNode | undefined;
  readonly block: BlockDefinition | undefined;
  readonly analysis: NodeAnalysis | undefined;
  readonly problems: readonly Problem[];
  /** Every parameter's value in the use that is open. */
  readonly parameters: ParameterValues<ParameterSpecs> | undefined;
  /** How often it is drawn in a row, where it is repeated: `3`, or `?` where that can't be known. */
  readonly times: string | undefined;
  /** Why the use that is open leaves the node out, where it does: `shortcut is identity`. */
  readonly leftOut: string | undefined;
}

/** What the node at a path shows in its use; a component that uses it renders again only when one of these changes. */
export function useNode(path: string): NodeSlice {
  const prefix = scopePrefix(path);
  const id = idAt(path);
  const node = useDrawingStore((state) => viewAt(state, prefix).nodes.get(id));
  const block = useDrawingStore((state) => blockOf(state, node));
  const analysis = useDrawingStore((state) => analysisAt(state.analysis, path));
  const problems = useDrawingStore((state) => problemsAt(state.analysis, path));
  const parameters = useDrawingStore((state) => node && block && parametersOf(viewAt(state, prefix), node, block));
  const leftOut = useDrawingStore((state) => viewAt(state, prefix).leftOut.get(id));
  const times = useDrawingStore((state) => node && timesOf(viewAt(state, prefix), node));
  return { node, block, analysis, problems, parameters, times, leftOut };
}
