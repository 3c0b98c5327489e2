import { resolveNode } from '../expand/resolveNode';
import type { BlockLibrary } from '../../blocks/library';
import type { ParameterValue } from '../../document/schema';
import type { Shape } from '../../tensor/shape';
import { factsOf } from './facts';

/** A block that may be put somewhere. */
export interface Planned {
  readonly block: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

const noParameters = {};

/** The shape that comes out of primitive blocks in a row; `undefined` where one does not exist or does not fit. */
export function shapeThrough(library: BlockLibrary, blocks: readonly Planned[], input: Shape): Shape | undefined {
  return blocks.reduce<Shape | undefined>((shape, planned) => {
    const block = library.get(planned.block);
    if (!shape || block?.kind !== 'primitive' || block.inputs.length !== 1) return undefined;
    const given = (planned.parameters ?? noParameters) as Readonly<Record<string, ParameterValue>>;
    const { values, sound } = resolveNode(block.parameters, given);
    const facts = sound ? factsOf(block, values, [shape]) : undefined;
    return facts && !('problems' in facts) ? facts.context.outputs[0] : undefined;
  }, input);
}
