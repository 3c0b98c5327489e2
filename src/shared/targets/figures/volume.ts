import type { BlockCategory } from '../../blocks/definition';
import { repetitionsOf } from '../../compiler/expand/repetition';
import type { NetNode } from '../../document/schema';
import { isRepeated } from '../../document/repetition';
import type { ExampleType } from '../../tensor/exampleType';
import { findArcs } from './inside/findArcs';
import { insideOfUse } from './inside/insideOfUse';
import type { FigureSource } from './source';

/** What one box of a picture stands for, before it has a place. */
export interface Volume {
  /** The node that it is drawn for. */
  readonly id: string;
  /** Every node that it stands for, in the order of the flow: its own, and what is fused with it. */
  readonly nodes: readonly string[];
  readonly name: string;
  readonly block: string;
  readonly category: BlockCategory;
  /** What leaves it; absent while that is not known. */
  readonly type: ExampleType | undefined;
  /** How often it stands in a row; 1 where it is not repeated. */
  readonly times: number;
  /** Whether a skip is inside. */
  readonly hasSkip: boolean;
}

/** The volume of a node with what is fused with it. */
export function volumeOf(source: FigureSource, node: NetNode, fused: readonly string[] = []): Volume {
  const block = source.library.get(node.block);
  const count = isRepeated(node) ? repetitionsOf(node, source.scope) : 1;
  return {
    id: node.id,
    nodes: [node.id, ...fused],
    name: node.name ?? node.id,
    block: node.block,
    category: block?.category ?? 'reshape',
    type: source.analysisOf(node.id)?.outputTypes[0],
    times: typeof count === 'number' ? count : 1,
    hasSkip: hasSkipInside(source, node),
  };
}

/** Whether a skip is inside a node's composite, or inside one of its repetitions. */
function hasSkipInside({ library, analysisOf }: FigureSource, node: NetNode): boolean {
  const known = library.get(node.block);
  const analysis = analysisOf(node.id);
  if (known?.kind !== 'composite' || !analysis) return false;
  const uses = analysis.scope ? [analysis] : [...(analysis.children?.values() ?? [])];
  return uses.some(({ scope }) => scope && findArcs(insideOfUse(known, library, scope)).length > 0);
}
