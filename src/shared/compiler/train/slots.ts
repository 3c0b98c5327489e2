import { slotName } from '../../program/names';
import type { Value, Variable } from '../../program/program';

/** A variable that keeps something for each of another one's members: an optimizer's momentum, a moving average. */
export function slotVariable({ name, members }: Variable, slot: string, value: Value): Variable {
  return {
    name: slotName(name, slot),
    value,
    members: members.map((member) => ({
      ...member,
      name: slotName(member.name, slot),
      initializer: { kind: 'constant', value: 0 },
      trainable: false,
    })),
  };
}

/**
 * The name of an optimizer's slot in a turn: `momentum`; where earlier turns move the weight too, each has its own.
 * @param earlier how many those are
 */
export function turnSlot(slot: string, earlier: number): string {
  return earlier === 0 ? slot : `${slot}/${earlier + 1}`;
}
