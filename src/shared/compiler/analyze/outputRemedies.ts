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

/** Edits that give the output the shape that its target needs. Each is checked on the shapes before it is offered. */
export function outputRemedies(
  expansion: Expansion,
  findings: Findings,
  output: PrimitiveNode,
  arriving: ExampleType,
  wanted: Shape,
): Remedy[] {
  const library = blockLibrary(expansion.document);
  const insertions = (wanted.length === 1 ? vectorChains(arriving, wanted[0]!) : mapChains(wanted.at(-1)!))
    .filter(({ blocks }) => {
      const result = typeThrough(library, blocks, arriving);
      return result !== undefined && sameShape(result.shape, wanted);
    })
    .map(({ label, blocks }): Remedy => ({ label, action: { kind: 'insert', input: 0, blocks }, result: wanted }));
  return [...widen(findings, output, wanted), ...insertions].slice(0, 3);
}

interface Chain {
  readonly label: string;
  readonly blocks: readonly Planned[];
}

/** One vector, whatever arrives. */
function vectorChains({ axes }: ExampleType, units: number): Chain[] {
  const pooled: Planned = { block: axes === 'image' ? 'GlobalAveragePool2D' : 'GlobalAveragePool1D' };
  const dense: Planned = { block: 'Dense', parameters: { units } };
  return [
    { label: 'Insert Flatten', blocks: [{ block: 'Flatten' }] },
    { label: 'Insert global average pooling', blocks: [pooled] },
    { label: `Insert Dense, ${units} units`, blocks: [dense] },
    { label: `Insert Flatten and Dense, ${units} units`, blocks: [{ block: 'Flatten' }, dense] },
    {
      label: `Insert global average pooling and Dense, ${units} units`,
      blocks: [pooled, dense],
    },
  ];
}

/** So many values at each position of an image. */
function mapChains(filters: number): Chain[] {
  return [
    {
      label: `Insert Conv2D, ${filters} @ 1×1`,
      blocks: [{ block: 'Conv2D', parameters: { filters, kernel: [1, 1] } }],
    },
  ];
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
  const width = wanted.at(-1)!;
  for (const [name, spec] of Object.entries(block.parameters)) {
    if (spec.kind !== 'integer' || !inputs) continue;
    const { values, sound } = resolveNode(block.parameters, { ...node.parameters, [name]: width });
    const facts = sound ? factsOf(block, values, inputs) : undefined;
    if (!facts || 'problems' in facts || !sameShape(facts.context.outputs[0]?.shape ?? [], wanted)) continue;
    const label = `Set ${name} of ${node.name ?? node.id} to ${width}`;
    return [{ label, action: { kind: 'set', node: node.id, parameters: { [name]: width } }, result: wanted }];
  }
  return [];
}
