import type { Remedy } from '../../document/problem';
import type { Expansion, PrimitiveNode } from '../expand/expansion';
import { resolveNode } from '../expand/resolveNode';
import { blockLibrary } from '../../blocks/library';
import type { ExampleType } from '../../tensor/exampleType';
import { sameShape, type Shape } from '../../tensor/shape';
import { scopePrefix } from '../path';
import { typeThrough, type Planned } from './preview';
import type { Findings } from './finding';
import { factsOf } from './facts';

/** Edits that give the output one value per class. Each is checked on the shapes before it is offered. */
export function outputRemedies(
  expansion: Expansion,
  findings: Findings,
  output: PrimitiveNode,
  arriving: ExampleType,
  classes: number,
): Remedy[] {
  const library = blockLibrary(expansion.document);
  const wanted = [classes];
  const dense: Planned = { block: 'Dense', parameters: { units: classes } };
  const chains: readonly { readonly label: string; readonly blocks: readonly Planned[] }[] = [
    { label: 'Insert Flatten', blocks: [{ block: 'Flatten' }] },
    { label: 'Insert global average pooling', blocks: [{ block: 'GlobalAveragePool2D' }] },
    { label: `Insert Dense, ${classes} units`, blocks: [dense] },
    { label: `Insert Flatten and Dense, ${classes} units`, blocks: [{ block: 'Flatten' }, dense] },
    {
      label: `Insert global average pooling and Dense, ${classes} units`,
      blocks: [{ block: 'GlobalAveragePool2D' }, dense],
    },
  ];
  const insertions = chains
    .filter(({ blocks }) => {
      const result = typeThrough(library, blocks, arriving);
      return result !== undefined && sameShape(result.shape, wanted);
    })
    .map(({ label, blocks }): Remedy => ({ label, action: { kind: 'insert', input: 0, blocks }, result: wanted }));
  return [...widen(findings, output, wanted), ...insertions].slice(0, 3);
}

/**
 * Where the last layer before the output has an integer parameter that determines its width (`units`, `filters`), setting
 * it is enough. Element-wise blocks in between are skipped.
 */
function widen(findings: Findings, output: PrimitiveNode, wanted: Shape): Remedy[] {
  const sourceOf = ({ arrivals }: PrimitiveNode): PrimitiveNode | undefined => {
    const source = findings.get(arrivals[0]?.origin?.path ?? '')?.node;
    return source?.kind === 'primitive' ? source : undefined;
  };
  let before = sourceOf(output);
  while (before?.block.elementwise) before = sourceOf(before);
  // Only nodes of one drawing can be edited together; inside a composite it would change its other uses too.
  if (!before || scopePrefix(before.path) !== scopePrefix(output.path)) return [];
  const inputs = findings.get(before.path)?.analysis.inputTypes;
  const { block, node } = before;
  for (const [name, spec] of Object.entries(block.parameters)) {
    if (spec.kind !== 'integer' || !inputs) continue;
    const { values, sound } = resolveNode(block.parameters, { ...node.parameters, [name]: wanted[0]! });
    const facts = sound ? factsOf(block, values, inputs) : undefined;
    if (!facts || 'problems' in facts || !sameShape(facts.context.outputs[0]?.shape ?? [], wanted)) continue;
    const label = `Set ${name} of ${node.name ?? node.id} to ${wanted[0]}`;
    return [{ label, action: { kind: 'set', node: node.id, parameters: { [name]: wanted[0]! } }, result: wanted }];
  }
  return [];
}
