import type { Objective } from './task';

/** The numbers of the objectives of each turn of a step, in the order of the turns. */
export function turnsOf(objectives: readonly Pick<Objective, 'turn'>[]): readonly (readonly number[])[] {
  const turns = new Map<number, number[]>();
  for (const [number, { turn = 1 }] of objectives.entries()) turns.set(turn, [...(turns.get(turn) ?? []), number]);
  return [...turns].sort(([left], [right]) => left - right).map(([, numbers]) => numbers);
}
