import type { BlockDefinition, CompositeBlock } from '../../blocks/definition';
import type { BlockLibrary } from '../../blocks/library';
import { typeOfStep } from '../../blocks/timeDistributed';
import type { ExpressionScope } from '../../document/expression';
import { isDimension, namesUsedBy } from '../../editing/substitute';
import { channelsOf, sameType, type ExampleType } from '../../tensor/exampleType';
import type { CompositeNode } from './expansion';
import type { Source } from '../network';

/** What arrives at each input of a composite; of one that is time distributed, at one time step. */
export type ArrivingTypes = readonly (ExampleType | undefined)[];

type Composite = Pick<CompositeNode, 'block' | 'arrivals' | 'timeAxes'>;

export function arrivingAt(
  { block, arrivals, timeAxes }: Composite,
  types: { of(source: Source): ExampleType | undefined },
): ArrivingTypes {
  return block.inputs.map((_, port) => {
    const origin = arrivals.find((arrival) => arrival.port === port)?.origin;
    let type = origin && types.of(origin);
    for (let axis = 0; type && axis < timeAxes; axis++) type = type.shape.length > 1 ? typeOfStep(type) : undefined;
    return type;
  });
}

export function sameArriving(left: ArrivingTypes, right: ArrivingTypes): boolean {
  return (
    left.length === right.length &&
    left.every((type, port) => {
      const other = right[port];
      return type === other || (type !== undefined && other !== undefined && sameType(type, other));
    })
  );
}

type Dimensions = Readonly<Record<'channels' | 'height' | 'width' | 'length' | 'shape', unknown>>;

/** What an expression can ask of what arrives. Nothing has all; none is known while nothing arrives. */
function dimensionsOf(type: ExampleType | undefined): Partial<Dimensions> {
  if (!type) return { channels: undefined, height: undefined, width: undefined, length: undefined, shape: undefined };
  const { shape, axes } = type;
  return {
    channels: channelsOf(type),
    ...(axes === 'image' && shape.length === 3 && { height: shape[0]!, width: shape[1]! }),
    ...(shape.length === 2 && { length: shape[0]! }),
    shape,
  };
}

const known = new WeakMap<object, Map<string, ExpressionScope>>();

/** A field that is dragged makes hundreds; without an end they would stay. */
const mostKnown = 1000;

/**
 * The names that expressions inside one use of a composite can use: its parameters, and as `input.channels` the dimensions
 * of what arrives. The same object for the same values, so that later steps can see by identity that nothing changed.
 * @param used the dimensions that are wanted, so that it does not change with the others; all where absent
 */
export function insideScope(
  { inputs }: CompositeBlock,
  parameters: CompositeNode['parameters'],
  arriving: ArrivingTypes,
  used?: ReadonlySet<string>,
): ExpressionScope {
  const dimensions = inputs.flatMap(({ name }, port) =>
    Object.entries(dimensionsOf(arriving[port])).map(([dimension, value]) => [`${name}.${dimension}`, value] as const),
  );
  const wanted = used ? dimensions.filter(([name]) => used.has(name)) : dimensions;
  const key = wanted.map(([name, value]) => `${name}=${String(value)}`).join(';');
  let scopes = known.get(parameters);
  if (!scopes) known.set(parameters, (scopes = new Map()));
  let scope = scopes.get(key);
  if (!scope) {
    scope = { ...parameters, ...Object.fromEntries(wanted) };
    if (scopes.size === mostKnown) scopes.clear();
    scopes.set(key, scope);
  }
  return scope;
}

const users = new WeakMap<CompositeBlock, ReadonlySet<string>>();

/** The dimensions of what arrives that expressions right inside a composite use. */
export function usedDimensions(block: CompositeBlock): ReadonlySet<string> {
  let used = users.get(block);
  // In a chain, names are those of the scope around it.
  const names = () => (block.chainOf ? [] : block.graph.nodes.flatMap(namesUsedBy).filter(isDimension));
  if (!used) users.set(block, (used = new Set(names())));
  return used;
}

const dependants = new WeakMap<BlockLibrary, ReadonlySet<string>>();

/** Whether what a composite opens to, at any depth, depends on the types of what arrives at it. */
export function dependsOnInputs({ type, chainOf }: CompositeBlock, library: BlockLibrary): boolean {
  let found = dependants.get(library);
  if (!found) dependants.set(library, (found = findDependants(library)));
  return found.has((chainOf ?? { type }).type);
}

function findDependants(library: BlockLibrary): ReadonlySet<string> {
  const found = new Set<string>();
  const depends = (block: BlockDefinition) =>
    block.kind === 'composite' &&
    (usedDimensions(block).size || block.graph.nodes.some((node) => found.has(node.block)));
  // Composites may stand in any order, so this goes on until no further one is found.
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const [type, block] of library) if (depends(block)) found.add(type);
  }
  return found;
}
