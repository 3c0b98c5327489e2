import type { BlockProblem } from '@shared/document/problem';
import type { BlockContext, PrimitiveBlock, WeightSpec } from '@shared/blocks/definition';
import { resolveParameters } from '@shared/document/parameters/resolve';
import { blocks } from '@shared/blocks/registry';
import { asType, shapesOf, type ExampleType } from '@shared/tensor/exampleType';
import type { Shape } from '@shared/tensor/shape';

/** Every block of the registry that states its own rules. */
export const primitives: readonly PrimitiveBlock[] = Object.values(blocks).filter(
  (block) => block.kind === 'primitive',
);

export interface Inspection {
  readonly problems: readonly BlockProblem[];
  readonly outputs: readonly Shape[];
  readonly weights: readonly WeightSpec[];
  readonly context: BlockContext;
}

/** What a block says of itself with these parameters and these shapes arriving. */
export function inspect(
  block: PrimitiveBlock,
  raw: Readonly<Record<string, unknown>>,
  inputs: readonly (Shape | ExampleType)[],
): Inspection {
  const { values, problems } = resolveParameters(block.parameters, raw);
  const asked: BlockContext = { parameters: values, inputs: inputs.map(asType), outputs: [] };
  const result = problems.length > 0 ? { problems } : block.shape(asked);
  if ('problems' in result) return { problems: result.problems, outputs: [], weights: [], context: asked };
  const context = { ...asked, outputs: result.outputs };
  return { problems: [], outputs: shapesOf(result.outputs), weights: block.weights?.(context) ?? [], context };
}
