import { sizeOf, type Shape } from '../../tensor/shape';
import { weightForm } from './border';
import type { ProgramBuilder } from '../../program/builder';
import { flattenOrigin } from './flattenOrigin';
import type { Movers } from './movers';
import { joined } from './join';
import { weightsIn, type Network } from '../network';
import type { Lowering, Member, Value, Variable } from '../../program/program';

/** A variable together with what an optimizer must know of it. */
export interface WeightVariable extends Variable {
  readonly trainable: boolean;
  /** Whether weight decay applies to its members. */
  readonly decay: boolean;
  /** The numbers of the objectives that move its members; all do where absent. */
  readonly movedBy?: readonly number[];
}

/** Weights with more elements than this are not packed: copying them each step would cost more than it saves. */
const largestPacked = 2 ** 20;

/** The network's weights as variables: every weight one of its own, or those of a kind that move together in one vector. */
export function weightVariables(
  network: Network,
  builder: ProgramBuilder,
  { layout, packing }: Lowering,
  movers?: Movers,
): WeightVariable[] {
  const origins = flattenOrigin(network);
  const groups = new Map<string, Omit<WeightVariable, 'name' | 'value'> & { members: Member[]; packed: boolean }>();
  for (const { name, weight, owner } of weightsIn(network)) {
    const { trainable, decay = false, initializer } = weight;
    const packed = packing === 'flat' && sizeOf(weight.shape) <= largestPacked;
    const movedBy = trainable ? movers?.get(name) : undefined;
    const key = packed ? [packedName(trainable, decay), ...(movedBy ?? [])].join('.') : name;
    const group = groups.get(key) ?? { members: [], trainable, decay, packed, ...(movedBy && { movedBy }) };
    groups.set(key, group);
    const offset = lengthOf(group.members);
    const form = weightForm(weight, layout, origins.get(owner.path));
    group.members.push({ name, offset, canonicalShape: weight.shape, initializer, trainable, ...form });
  }
  return [...groups].map(([name, { packed, ...variable }]) => ({
    name,
    value: builder.source(packed ? [lengthOf(variable.members)] : variable.members[0]!.shape),
    ...variable,
  }));
}

/** These hold no `/`, so no weight has such a name. */
function packedName(trainable: boolean, decay: boolean): string {
  return trainable ? (decay ? 'decayed' : 'undecayed') : 'fixed';
}

function lengthOf(members: readonly Member[]): number {
  const last = members.at(-1);
  return last ? last.offset + sizeOf(last.shape) : 0;
}

/** The value of each member, cut out of its variable. */
export function memberValues(builder: ProgramBuilder, variables: readonly Variable[]): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { value, members } of variables) {
    const sizes = members.map(({ shape }) => sizeOf(shape));
    const parts = members.length > 1 ? builder.apply('split', [value], { axis: 0, sizes }) : [value];
    members.forEach(({ name, shape }, index) => values.set(name, reshaped(builder, parts[index]!, shape)));
  }
  return values;
}

/** A variable's next value from those of its members; members without one keep theirs. */
export function joinMembers(
  builder: ProgramBuilder,
  { value, members }: Variable,
  current: ReadonlyMap<string, Value>,
  next: ReadonlyMap<string, Value>,
): Value {
  const parts = members.map(({ name }) => next.get(name) ?? current.get(name)!);
  if (members.length === 1) return reshaped(builder, parts[0]!, value.shape);
  const flat = parts.map((part) => reshaped(builder, part, [sizeOf(part.shape)]));
  return joined(builder, flat);
}

function reshaped(builder: ProgramBuilder, value: Value, shape: Shape): Value {
  const same = value.shape.length === shape.length && value.shape.every((extent, axis) => extent === shape[axis]);
  return same ? value : builder.one('reshape', [value], { shape });
}
