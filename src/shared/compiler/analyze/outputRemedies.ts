import type { Remedy } from '../../document/problem';
import type { Expansion, PrimitiveNode } from '../expand/expansion';
import { resolveNode } from '../expand/resolveNode';
import type { PrimitiveBlock } from '../../blocks/definition';
import { blockLibrary } from '../../blocks/library';
import type { NetNode } from '../../document/schema';
import type { ExampleType } from '../../tensor/exampleType';
import { formatShape, sameShape, sizeOf, type Shape } from '../../tensor/shape';
import { scopePrefix } from '../path';
import { typeThrough, type Planned } from './preview';
import type { Findings } from './finding';
import { factsOf } from './facts';
import { label, labelled, say, type Saying } from '../../messages/saying';

/** Edits that give the output the shape that its target needs. Each is checked on the shapes before it is offered. */
export function outputRemedies(
  expansion: Expansion,
  findings: Findings,
  output: PrimitiveNode,
  arriving: ExampleType,
  wanted: Shape,
): Remedy[] {
  const library = blockLibrary(expansion.document);
  const insertions = chains(arriving, wanted)
    .filter(({ blocks }) => {
      const result = typeThrough(library, blocks, arriving);
      return result !== undefined && sameShape(result.shape, wanted);
    })
    .map(({ said, blocks }): Remedy => ({
      ...label(said),
      action: { kind: 'insert', input: 0, blocks },
      result: wanted,
    }));
  return [...widen(findings, output, wanted), ...insertions].slice(0, 3);
}

interface Chain {
  readonly said: Saying;
  readonly blocks: readonly Planned[];
}

/** One vector, whatever arrives. */
function vectorChains({ axes }: ExampleType, units: number): Chain[] {
  const pooled: Planned = { block: axes === 'image' ? 'GlobalAveragePool2D' : 'GlobalAveragePool1D' };
  const dense: Planned = { block: 'Dense', parameters: { units } };
  return [
    { said: say('remedy', 'insert', 'Flatten'), blocks: [{ block: 'Flatten' }] },
    { said: say('remedy', 'insertPooling'), blocks: [pooled] },
    { said: say('remedy', 'insertDense', units), blocks: [dense] },
    { said: say('remedy', 'insertFlattenAndDense', units), blocks: [{ block: 'Flatten' }, dense] },
    {
      said: say('remedy', 'insertPoolingAndDense', units),
      blocks: [pooled, dense],
    },
  ];
}

/** So many values at each position of an image, which is enlarged or shrunk where it lacks a whole factor. */
function imageChains({ shape, axes }: ExampleType, wanted: Shape): Chain[] {
  if (axes !== 'image') return [];
  const filters = wanted.at(-1)!;
  const convolution: Planned = { block: 'Conv2D', parameters: { filters, kernel: [1, 1] } };
  const convolved = `Conv2D, ${filters} @ 1×1`;
  return [
    { said: say('remedy', 'insert', convolved), blocks: [convolution] },
    ...resizing(shape, wanted).flatMap(({ what, block }) => [
      { said: say('remedy', 'insert', what), blocks: [block] },
      { said: say('remedy', 'insertBoth', what, convolved), blocks: [block, convolution] },
    ]),
  ];
}

/** What brings height and width to what is wanted, where a whole factor does. */
function resizing(shape: Shape, wanted: Shape) {
  const factor = [0, 1].map((axis) => wanted[axis]! / shape[axis]!);
  const window = factor.map((along) => 1 / along);
  const isWhole = (each: readonly number[]) => each.every(Number.isInteger) && each.some((along) => along > 1);
  return [
    ...(isWhole(factor)
      ? [{ what: `UpSampling2D, ${factor.join('×')}`, block: { block: 'UpSampling2D', parameters: { factor } } }]
      : []),
    ...(isWhole(window)
      ? [
          {
            what: `MaxPool2D, ${window.join('×')}`,
            block: { block: 'MaxPool2D', parameters: { kernel: window, stride: window } },
          },
        ]
      : []),
  ];
}

/** So many values at each position of a sequence. */
function sequenceChains(units: number): Chain[] {
  return [{ said: say('remedy', 'insertDense', units), blocks: [{ block: 'Dense', parameters: { units } }] }];
}

/** The same values in another arrangement. */
function reshapeChains({ shape }: ExampleType, wanted: Shape): Chain[] {
  if (wanted.length === 1 || sizeOf(shape) !== sizeOf(wanted)) return [];
  const reshape: Planned = { block: 'Reshape', parameters: { shape: [...wanted] } };
  return [{ said: say('remedy', 'insertReshape', formatShape(wanted)), blocks: [reshape] }];
}

/** Blocks that may give the wanted shape, likeliest first; which do is another question. */
function chains(arriving: ExampleType, wanted: Shape): Chain[] {
  const usual = {
    1: () => vectorChains(arriving, wanted[0]!),
    2: () => sequenceChains(wanted[1]!),
    3: () => imageChains(arriving, wanted),
  }[wanted.length];
  return [...(usual?.() ?? []), ...reshapeChains(arriving, wanted)];
}

/**
 * Where a layer before the output has an integer parameter that determines its width (`units`, `filters`), setting it is
 * enough. Blocks behind it that keep the width, such as pooling, are passed through.
 */
export function widen(findings: Findings, output: PrimitiveNode, wanted: Shape): Remedy[] {
  const passed: PrimitiveNode[] = [];
  let layer = sourceInDrawing(findings, output);
  while (layer && passed.length < mostPassed && !hasWeights(findings, layer) && layer.arrivals.length === 1) {
    passed.unshift(layer);
    layer = sourceInDrawing(findings, layer);
  }
  const inputs = layer && findings.get(layer.path)?.analysis.inputTypes;
  if (!layer || !inputs) return [];
  const { block, node } = layer;
  const width = wanted.at(-1)!;
  for (const [name, spec] of Object.entries(block.parameters)) {
    if (spec.kind !== 'integer') continue;
    const made = resultOf(block, { ...node.parameters, [name]: width }, inputs);
    const result = passed.reduce((type, next) => type && resultOf(next.block, next.node.parameters, [type]), made);
    if (!result || !sameShape(result.shape, wanted)) continue;
    const said = labelled('setOf', name, node.name ?? node.id, width);
    return [{ ...said, action: { kind: 'set', node: node.id, parameters: { [name]: width } }, result: wanted }];
  }
  return [];
}

/** More stand seldom between the last layer with weights and the output. */
const mostPassed = 5;

/** An Output and what `widen` may look at before it. */
export function nearOutput(findings: Findings, output: PrimitiveNode): readonly PrimitiveNode[] {
  const near = [output];
  for (
    let at = sourceInDrawing(findings, output);
    at && near.length <= mostPassed + 1;
    at = sourceInDrawing(findings, at)
  )
    near.push(at);
  return near;
}

/** What a node reads first, where both can be edited together: inside a composite it would change its other uses too. */
export function sourceInDrawing(findings: Findings, { arrivals, path }: PrimitiveNode): PrimitiveNode | undefined {
  const source = findings.get(arrivals[0]?.origin?.path ?? '')?.node;
  return source?.kind === 'primitive' && scopePrefix(source.path) === scopePrefix(path) ? source : undefined;
}

function hasWeights(findings: Findings, { path }: PrimitiveNode): boolean {
  const { trainable = 0 } = findings.get(path)?.analysis.parameters ?? {};
  return trainable > 0;
}

function resultOf(block: PrimitiveBlock, given: NetNode['parameters'], inputs: readonly ExampleType[]) {
  const { values, sound } = resolveNode(block.parameters, given);
  const facts = sound ? factsOf(block, values, inputs) : undefined;
  return facts && !('problems' in facts) ? facts.context.outputs[0] : undefined;
}
