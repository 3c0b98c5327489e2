import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { Problem } from '@shared/compiler/problem';
import type { BlockDefinition } from '@shared/blocks/definition';
import { analysisAt } from '@shared/compiler/analyze';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import type { NetNode } from '@shared/document/schema';
import { useDrawingStore } from './drawingStore';
import { problemsAt } from './analysisIndex';
import { blockOf, parametersOf, timesOf, viewOf } from './drawingView';

export interface NodeSlice {
  readonly node: NetNode | undefined;
  readonly block: BlockDefinition | undefined;
  readonly path: string;
  readonly analysis: NodeAnalysis | undefined;
  readonly problems: readonly Problem[];
  /** Every parameter's value in the use that is open. */
  readonly parameters: ParameterValues<ParameterSpecs> | undefined;
  /** How often it is drawn in a row, where it is repeated: `3`, or `?` where that can't be known. */
  readonly times: string | undefined;
  /** Why the use that is open leaves the node out, where it does: `shortcut is identity`. */
  readonly leftOut: string | undefined;
}

/** What one node of the view shows; a component that uses it renders again only when one of these changes. */
export function useNode(id: string): NodeSlice {
  const node = useDrawingStore((state) => viewOf(state).nodes.get(id));
  const block = useDrawingStore((state) => blockOf(state, node));
  const path = useDrawingStore((state) => viewOf(state).prefix) + id;
  const analysis = useDrawingStore((state) => analysisAt(state.analysis, path));
  const problems = useDrawingStore((state) => problemsAt(state.analysis, path));
  const parameters = useDrawingStore((state) => node && block && parametersOf(viewOf(state), node, block));
  const leftOut = useDrawingStore((state) => viewOf(state).leftOut.get(id));
  const times = useDrawingStore((state) => node && timesOf(viewOf(state), node));
  return { node, block, path, analysis, problems, parameters, times, leftOut };
}
