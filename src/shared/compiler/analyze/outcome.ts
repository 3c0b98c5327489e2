import type { BlockDefinition } from '../../blocks/definition';
import { resolveNode } from '../expand/resolveNode';
import { emptyDocument } from '../../document/empty';
import { Input, inputParameters } from '../../blocks/Input';
import { blockLibrary } from '../../blocks/library';
import type { NetloomDocument, NetNode } from '../../document/schema';
import type { ExampleType } from '../../tensor/exampleType';
import type { Shape } from '../../tensor/shape';
import { factsOf } from './facts';
import { analyze } from './analyzer';
import { stated, type Statement } from '../../messages/saying';

/** The result of a block on given inputs: the shape of its first output, or the problem. */
export type Outcome = { readonly result: Shape } | { readonly problem: Statement };

/** Tries a block, composite or not, on what may arrive: a type for each of its arrivals. */
export function outcomeOf(
  document: NetloomDocument,
  block: BlockDefinition,
  given: NetNode['parameters'],
  inputs: readonly ExampleType[],
): Outcome {
  const { values, sound, problems } = resolveNode(block.parameters, given);
  if (!sound) return { problem: problems[0]! };
  if (block.kind === 'composite') return tryComposite(document, block.type, given, inputs);
  const facts = factsOf(block, values, inputs);
  if ('problems' in facts) return { problem: facts.problems[0]! };
  return { result: facts.context.outputs[0]?.shape ?? [] };
}

/** A composite is evaluated in a temporary drawing, with Inputs of the given types. */
function tryComposite(
  document: NetloomDocument,
  type: string,
  given: NetNode['parameters'],
  inputs: readonly ExampleType[],
): Outcome {
  const library = blockLibrary(document);
  const position = { x: 0, y: 0 };
  const ports = library.get(type)!.inputs;
  const trial: NetloomDocument = {
    ...emptyDocument(),
    composites: document.composites,
    nodes: [
      ...inputs.map((type, index) => ({
        id: `in${index}`,
        block: Input.type,
        parameters: inputParameters(type),
        position,
      })),
      { id: 'trial', block: type, parameters: given, position },
    ],
    edges: inputs.map((_, index) => ({
      from: [`in${index}`, Input.outputs[0]!.name],
      to: ['trial', ports[index]?.name ?? ''],
    })),
  };
  const analysis = analyze(trial).nodes.get('trial')!;
  const [problem] = analysis.problems.filter(({ severity }) => severity === 'error');
  if (problem) return { problem };
  return analysis.outputs[0] ? { result: analysis.outputs[0] } : { problem: stated('drawing', 'waiting', type) };
}
