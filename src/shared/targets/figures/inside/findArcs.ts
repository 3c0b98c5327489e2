import { entry, type Inside } from './insideOfUse';

/** A path that is drawn as an arc over the others: a skip, with the few parts that lie on it. */
export interface Arc {
  readonly from: string;
  readonly to: string;
  /** The projection of a skip; empty where it leads straight across. */
  readonly parts: readonly string[];
}

/** How many parts an arc may carry, as a projection and its normalisation. */
const mostOnArc = 2;

/**
 * Each part's depth: the length of the longest path to it from where the composite begins. Parts on a cycle, which a
 * half-edited file may have, count as if they began.
 */
export function depthsOf({ parts, steps }: Inside): ReadonlyMap<string, number> {
  const waiting = new Map(parts.map(({ id }) => [id, 0]));
  const following = new Map<string, string[]>();
  for (const [from, to] of steps) {
    if (from === entry) continue;
    waiting.set(to, waiting.get(to)! + 1);
    following.set(from, [...(following.get(from) ?? []), to]);
  }
  const depths = new Map(parts.map(({ id }) => [id, 1]));
  const ready = parts.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id);
  for (let id = ready.shift(); id !== undefined; id = ready.shift())
    for (const next of following.get(id) ?? []) {
      depths.set(next, Math.max(depths.get(next)!, depths.get(id)! + 1));
      waiting.set(next, waiting.get(next)! - 1);
      if (waiting.get(next) === 0) ready.push(next);
    }
  return depths.set(entry, 0);
}

/**
 * The skips of a composite. A path that leads straight past other parts is one, and so is a short one of two that meet: the
 * projection of a residual block. Where more than two meet, as in Inception, they are branches.
 */
export function findArcs(inside: Inside): readonly Arc[] {
  const depths = depthsOf(inside);
  const before = new Map<string, string[]>();
  const readers = new Map<string, number>(inside.exits.map((id) => [id, 1]));
  for (const [from, to] of inside.steps) {
    before.set(to, [...(before.get(to) ?? []), from]);
    readers.set(from, (readers.get(from) ?? 0) + 1);
  }
  const arcs: Arc[] = [];
  for (const { id: to } of inside.parts) {
    const feeders = before.get(to) ?? [];
    if (feeders.length < 2) continue;
    for (const feeder of feeders) {
      const parts: string[] = [];
      let from = feeder;
      while (from !== entry && before.get(from)?.length === 1 && readers.get(from) === 1) {
        parts.unshift(from);
        from = before.get(from)![0]!;
      }
      const passed = depths.get(to)! - depths.get(from)! - 1;
      const isProjection = feeders.length === 2 && parts.length <= mostOnArc && passed >= parts.length + 2;
      if (parts.length === 0 ? passed >= 1 : isProjection) arcs.push({ from, to, parts });
    }
  }
  return arcs;
}
