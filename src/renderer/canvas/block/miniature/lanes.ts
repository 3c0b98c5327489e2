import { depthsOf, type Arc } from '@shared/targets/figures/inside/findArcs';
import { entry, type Inside } from '@shared/targets/figures/inside/insideOfUse';

/** Where a part lies: in which column, counted from 1, and in which lane, counted from 0 at the top. */
export interface Cell {
  readonly column: number;
  readonly lane: number;
  /** Whether nothing lies or passes above or below it, so that it belongs in the middle. */
  readonly isAlone: boolean;
}

/** The cells of all parts that are not on an arc: branches get lanes of their own, which no other branch crosses. */
export function cellsOf(inside: Inside, arcs: readonly Arc[]): ReadonlyMap<string, Cell> {
  const onArc = new Set(arcs.flatMap(({ parts }) => parts));
  const skips = new Set(arcs.filter(({ parts }) => !parts.length).map(({ from, to }) => `${from}\n${to}`));
  const steps = inside.steps.filter(([from, to]) => !onArc.has(from) && !onArc.has(to) && !skips.has(`${from}\n${to}`));
  const parts = inside.parts.filter(({ id }) => !onArc.has(id));
  const depths = depthsOf({ ...inside, parts, steps });
  const before = new Map<string, string[]>();
  for (const [from, to] of steps) before.set(to, [...(before.get(to) ?? []), from]);

  const taken = new Set<string>();
  const lanes = new Map<string, number>([[entry, 0]]);
  const isFree = (lane: number, first: number, last: number): boolean => {
    for (let column = first; column <= last; column++) if (taken.has(`${column},${lane}`)) return false;
    return true;
  };
  const take = (lane: number, first: number, last: number): void => {
    for (let column = first; column <= last; column++) taken.add(`${column},${lane}`);
  };
  const ordered = [...parts].sort((one, other) => depths.get(one.id)! - depths.get(other.id)!);
  for (const { id } of ordered) {
    const column = depths.get(id)!;
    const sources = (before.get(id) ?? []).filter((source) => lanes.has(source));
    const start = Math.max(0, ...sources.map((source) => depths.get(source)!)) + 1;
    let lane = sources.map((source) => lanes.get(source)!).find((one) => isFree(one, start, column));
    for (let next = 0; lane === undefined; next++) if (isFree(next, start, column)) lane = next;
    lanes.set(id, lane);
    take(lane, column, column);
    // What leads here from further back passes in the lane that it comes from.
    for (const source of sources) {
      const from = depths.get(source)! + 1;
      const way = source === entry ? lane : lanes.get(source)!;
      take(way, from, column - 1);
    }
  }
  return new Map(
    parts.map(({ id }) => {
      const column = depths.get(id)!;
      const count = Math.max(...lanes.values()) + 1;
      const others = Array.from({ length: count }, (_, lane) => taken.has(`${column},${lane}`)).filter(Boolean).length;
      return [id, { column, lane: lanes.get(id)!, isAlone: others === 1 }];
    }),
  );
}
