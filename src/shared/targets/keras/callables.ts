import type { Body } from '../python/body';
import { layerId, makerOf } from '../python/sharing';
import { Names, snakeCase } from '../python/identifiers';
import type { Variant } from '../python/variants';

/**
 * The composites whose function makes their layers once and returns what calls them: those that are called more than once,
 * and those inside these.
 */
export function findCallables(model: Body, variants: ReadonlyMap<Body, Variant>): ReadonlySet<Variant> {
  const callables = new Set<Variant>();
  const addUsedIn = (body: Body, isEvery: boolean) => {
    for (const { shared, constructs } of body.items)
      for (const { body: used } of constructs) if (used && (shared || isEvery)) callables.add(variants.get(used)!);
  };
  addUsedIn(model, false);
  // Every variant stands after those that it uses.
  for (const variant of [...new Set(variants.values())].reverse()) addUsedIn(variant.uses[0]!, callables.has(variant));
  return callables;
}

/**
 * What a layer that is kept in a variable is called; nothing for one that is made where it is called.
 * @param isEvery whether every layer of the body is kept
 */
export function nameLayers(
  body: Body,
  isEvery: boolean,
  taken: readonly string[],
): (item: number, construct: number) => string | undefined {
  const names = new Names('variable', ['call', ...taken]);
  const table = body.items.map((item, index) => {
    if (makerOf(body, index) !== index || !(item.shared || isEvery)) return undefined;
    const id = layerId(item);
    return item.constructs.map(({ suffix }) => names.fresh(snakeCase(suffix ? `${id}_${suffix}` : id)));
  });
  return (item, construct) => table[makerOf(body, item)]?.[construct];
}
