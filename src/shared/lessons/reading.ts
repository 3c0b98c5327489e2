import { analysisAt } from '../compiler/analyze';
import type { NodeAnalysis } from '../compiler/analyze/analysis';
import { blockLibrary } from '../blocks/library';
import { resolveParameters } from '../document/parameters/resolve';
import type { NetNode } from '../document/schema';
import { sizeOf } from '../tensor/shape';
import type { LessonDrawing } from './definition';

/** A node of a drawing with what is known of it. */
export interface Found {
  readonly node: NetNode;
  readonly analysis: NodeAnalysis;
  /** All parameters: pairs as `[3, 3]`, defaults filled in. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The top-level nodes of these blocks, in the order in which they were drawn. */
export function nodesOf(drawing: LessonDrawing, ...blocks: readonly string[]): Found[] {
  const library = blockLibrary(drawing.document);
  return drawing.document.nodes.flatMap((node): Found[] => {
    const analysis = analysisAt(drawing.analysis, node.id);
    const block = library.get(node.block);
    if (!blocks.includes(node.block) || !analysis || !block || node.bypass) return [];
    return [{ node, analysis, values: resolveParameters(block.parameters, node.parameters).values }];
  });
}

/** The nodes that feed this one, in the order of its edges. */
export function feeding({ document }: LessonDrawing, id: string): NetNode[] {
  return document.edges.flatMap(({ from, to }) =>
    to[0] === id ? document.nodes.filter((node) => node.id === from[0]) : [],
  );
}

/** The nodes that this one feeds. */
export function fedBy({ document }: LessonDrawing, id: string): NetNode[] {
  return document.edges.flatMap(({ from, to }) =>
    from[0] === id ? document.nodes.filter((node) => node.id === to[0]) : [],
  );
}

/** Whether a node is fed by one of this block. */
export function isFedBy(drawing: LessonDrawing, id: string, block: string): boolean {
  return feeding(drawing, id).some((node) => node.block === block);
}

export const isReady = ({ analysis }: Found): boolean => analysis.state === 'ready';

/** Whether a window is as large in both directions: a kernel, a stride. */
export function isSquare(value: unknown, side: number): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((length) => length === side);
}

/** Values in a node's first output. */
export const valuesIn = ({ analysis }: Found): number | undefined => analysis.outputs[0] && sizeOf(analysis.outputs[0]);

/** The chain of single nodes that ends with this one, from its beginning: as far as each is fed by one node alone. */
export function chainTo(drawing: LessonDrawing, id: string): string[] {
  const chain = [id];
  for (;;) {
    const [before, another] = feeding(drawing, chain[0]!);
    if (!before || another || chain.includes(before.id)) return chain;
    chain.unshift(before.id);
  }
}
