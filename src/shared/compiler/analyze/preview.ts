import { resolveNode } from '../expand/resolveNode';
import type { BlockLibrary } from '../../blocks/library';
import type { ParameterValue } from '../../document/schema';
import type { ExampleType } from '../../tensor/exampleType';
import { factsOf } from './facts';

/** A block that may be put somewhere. */
export interface Planned {
  readonly block: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

const noParameters = {};

/** What comes out of primitive blocks in a row; `undefined` where one does not exist or does not fit. */
export function typeThrough(
  library: BlockLibrary,
  blocks: readonly Planned[],
  input: ExampleType,
): ExampleType | undefined {
  return blocks.reduce<ExampleType | undefined>((type, planned) => {
    const block = library.get(planned.block);
    if (!type || block?.kind !== 'primitive' || block.inputs.length !== 1) return undefined;
    const given = (planned.parameters ?? noParameters) as Readonly<Record<string, ParameterValue>>;
    const { values, sound } = resolveNode(block.parameters, given);
    const facts = sound ? factsOf(block, values, [type]) : undefined;
    return facts && !('problems' in facts) ? facts.context.outputs[0] : undefined;
  }, input);
}
