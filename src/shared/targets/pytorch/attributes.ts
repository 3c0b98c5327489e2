import type { Body } from '../python/body';
import { Names, snakeCase } from '../python/identifiers';
import { layerId, makerOf } from '../python/sharing';

/**
 * What a module is called inside its class: `attribute(item, construct)`. Equal for all uses of one composite, and for all
 * items that share it.
 */
export function nameAttributes(body: Body): (item: number, construct: number) => string {
  const names = new Names('attribute');
  const table = body.items.map((item, index) => {
    const id = layerId(item);
    const made = makerOf(body, index) === index ? item.constructs : [];
    return made.map(({ suffix }) => names.fresh(snakeCase(suffix ? `${id}_${suffix}` : id)));
  });
  return (item, construct) => table[makerOf(body, item)]![construct]!;
}

/** The `state_dict` prefix of every module of every primitive block, by node path and construct. */
export function modulePrefixes(body: Body, prefix = ''): Map<string, string[]> {
  const attribute = nameAttributes(body);
  const prefixes = new Map<string, string[]>();
  body.items.forEach((item, itemIndex) =>
    item.constructs.forEach((construct, constructIndex) => {
      const own = `${prefix}${attribute(itemIndex, constructIndex)}.`;
      if (!construct.body) prefixes.set(item.path, [...(prefixes.get(item.path) ?? []), own]);
      else for (const [path, inner] of modulePrefixes(construct.body, own)) prefixes.set(path, inner);
    }),
  );
  return prefixes;
}
