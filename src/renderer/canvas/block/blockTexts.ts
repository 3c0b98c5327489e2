import type { BlockDefinition } from '@shared/blocks/definition';
import { resolveParameters } from '@shared/blocks/parametersResolve';
import type { NodeAnalysis, Problem } from '@shared/compile/network';
import type { NetNode } from '@shared/document/schema';
import type { Shape } from '@shared/tensor/shape';
import { nameOf } from '../../drawing/drawingView';

/** What a node says of itself in one line: `6 @ 5×5 · same · tanh`. */
export function captionOf(node: NetNode, block: BlockDefinition): string {
  const { values } = resolveParameters(block.parameters, plain(node));
  // A caption that needs two lines breaks after a dot, not before it.
  return block.caption(values).replaceAll(' · ', '\u00a0· ');
}

/** Parameters that are expressions of the composite around count as their defaults here. */
function plain({ parameters }: NetNode): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
  );
}

/** The recipe of a composite in a line: `conv 3×3 → batch norm → relu`; at most six of its blocks. */
export function recipeOf(block: BlockDefinition): string | undefined {
  if (block.kind !== 'composite') return undefined;
  const names = block.graph.nodes.map(({ name, id }) => name ?? id);
  return names.length > 6 ? `${names.slice(0, 6).join(' → ')} → … ${names.length} blocks` : names.join(' → ');
}

/** A shape as it is read aloud: `28 by 28 by 6`. */
export function spokenShape(shape: Shape | undefined): string {
  return shape ? shape.join(' by ') : 'not known yet';
}

/** `C1, Conv2D, output 28 by 28 by 6, no problems` */
export function announce(node: NetNode, analysis: NodeAnalysis | undefined, problems: readonly Problem[]): string {
  const output = analysis?.outputs[0];
  const trouble = problems.length ? problems.map(({ message }) => message).join(' ') : 'no problems';
  const missing = analysis?.missing.map(({ message }) => message).join(' ');
  return [nameOf(node), node.block, `output ${spokenShape(output)}`, trouble, missing].filter(Boolean).join(', ');
}
