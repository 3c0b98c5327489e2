import type { Problem } from '../problem';
import type { Remedy } from '../../document/problem';
import type { ExpandedNode, PrimitiveNode } from '../expand/expansion';
import type { ParameterSpec } from '../../document/parameters/spec';
import { formatParameter } from '../../blocks/families/format';
import { compactPair, type Pair } from '../../tensor/window';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { shapeParameter } from '../../editing';
import { scopePrefix } from '../path';
import type { Ledger } from './ledger';
import { labelled } from '../../messages/saying';

/** How far up from a problem its cause is looked for. */
const furthest = 10;

/**
 * Edits that may remove a problem, most likely first: what the block proposes, and changes to the layers before it. They
 * are tried before they are offered, so they need not be right.
 */
export function candidatesFor(problem: Problem, ledger: Ledger): readonly Remedy[] {
  const own = problem.remedies ?? [];
  const node = ledger.get(problem.path)?.node;
  if (node?.kind !== 'primitive' || node.block.boundary || problem.parameter) return own;
  const inputs = ledger.get(node.path)?.analysis.inputs ?? [];
  const [first, ...others] = own;
  if (inputs.length > 1) return [...(first ? [first] : []), ...branchEdits(node, inputs, ledger), ...others];
  const flatten: Remedy = {
    ...labelled('insert', 'Flatten'),
    action: { kind: 'insert', input: 0, blocks: [{ block: 'Flatten' }] },
  };
  return [...own, ...asImage(node, ledger), ...(own.length ? [] : [flatten])];
}

/** An image that lacks its channel axis, comes as a vector, or is called values: makes the Input one of images. */
function asImage(node: PrimitiveNode, ledger: Ledger): Remedy[] {
  const [arriving] = ledger.get(node.path)?.analysis.inputTypes ?? [];
  if (arriving?.axes !== 'plain' || arriving.dtype !== 'float32') return [];
  return above(node, 0, ledger).flatMap((source) => {
    const parameter = shapeParameter(source.block);
    const shape = parameter && ledger.get(source.path)?.analysis.outputs[0];
    if (!parameter || !shape) return [];
    if (shape.length === 3) return [setting(source, 'kind', 'image', 'image')];
    return imagesLike(shape).map((image) => setting(source, parameter, [...image], formatShape(image)));
  });
}

function imagesLike(shape: Shape): Shape[] {
  if (shape.length === 2) return [[...shape, 1]];
  if (shape.length !== 1) return [];
  return [1, 3].flatMap((channels) => {
    const side = Math.sqrt(shape[0]! / channels);
    return Number.isInteger(side) && side > 1 ? [[side, side, channels]] : [];
  });
}

/** Changes to layers of one branch alone that may make it what the others are: its stride, padding, or width. */
function branchEdits(node: PrimitiveNode, inputs: readonly Shape[], ledger: Ledger): Remedy[] {
  const branches = inputs.map((_, input) => above(node, input, ledger));
  const owned = branches.map((branch) => branch.filter((source) => !branches.every((nodes) => nodes.includes(source))));
  const strides: Remedy[] = [];
  const paddings: Remedy[] = [];
  const widths: Remedy[] = [];
  const matched: Remedy[] = [];
  owned.forEach((own, input) => {
    const beside = stridesOf(owned.filter((_, at) => at !== input).flat());
    for (const source of own) {
      if (isStrided(source)) strides.push(setting(source, 'stride', 1, '1', 'setBack'));
      for (const stride of strideOf(source) ? beside : [])
        if (!isSamePair(stride, strideOf(source)!))
          matched.push(setting(source, 'stride', compactPair(stride), shownPair(stride)));
      const { padding } = source.block.parameters;
      if (padding?.kind === 'padding' && padding.named.includes('same') && source.parameters['padding'] !== 'same')
        paddings.push(setting(source, 'padding', 'same', 'same'));
    }
    widths.push(...widthsLike(own, inputs, input));
  });
  return [...strides.slice(0, 3), ...widths, ...paddings, ...matched];
}

/** The last layer of a branch as wide as the other branch. */
function widthsLike(own: readonly PrimitiveNode[], inputs: readonly Shape[], input: number): Remedy[] {
  const width = inputs.find((shape) => !sameShape(shape, inputs[input]!))?.at(-1);
  const last = own.find(({ block }) => Object.values(block.parameters).some(isWidth));
  if (!last || width === undefined) return [];
  return Object.entries(last.block.parameters).flatMap(([name, spec]) =>
    isWidth(spec) && last.parameters[name] !== width ? [setting(last, name, width, String(width))] : [],
  );
}

/** The different strides above 1 that layers have. */
function stridesOf(layers: readonly PrimitiveNode[]): Pair[] {
  const strides = layers.filter((layer) => isStrided(layer)).map((layer) => strideOf(layer)!);
  return strides.filter((stride, at) => strides.findIndex((other) => isSamePair(other, stride)) === at);
}

function strideOf({ block, parameters }: PrimitiveNode): Pair | undefined {
  const value = parameters['stride'];
  return block.parameters['stride']?.kind === 'pair' && Array.isArray(value) ? (value as unknown as Pair) : undefined;
}

const isSamePair = (one: Pair, other: Pair): boolean => one[0] === other[0] && one[1] === other[1];
const shownPair = (pair: Pair): string => formatParameter(compactPair(pair));

/** A number such as `filters` or `units`. */
function isWidth({ kind, advanced }: ParameterSpec): boolean {
  return kind === 'integer' && advanced !== true;
}

function isStrided(node: PrimitiveNode): boolean {
  return strideOf(node)?.some((along) => along > 1) ?? false;
}

function setting(
  { node }: ExpandedNode,
  name: string,
  value: unknown,
  shown: string,
  code: 'setOf' | 'setBack' = 'setOf',
): Remedy {
  return {
    ...labelled(code, name, node.name ?? node.id, shown),
    action: { kind: 'set', node: node.id, parameters: { [name]: value } },
  };
}

/** The nodes that an input comes from, nearest first, in the same drawing or composite. */
function above(node: PrimitiveNode, input: number, ledger: Ledger): PrimitiveNode[] {
  const found = new Set<PrimitiveNode>();
  const queue = [node.arrivals[input]?.origin?.path];
  const scope = scopePrefix(node.path);
  for (let next = 0; next < queue.length && found.size < furthest; next++) {
    const source = ledger.get(queue[next] ?? '')?.node;
    if (source?.kind !== 'primitive' || scopePrefix(source.path) !== scope || source.readOnly || found.has(source))
      continue;
    found.add(source);
    for (const { origin } of source.arrivals) queue.push(origin?.path);
  }
  return [...found];
}
