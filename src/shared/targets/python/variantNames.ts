import { Names } from './identifiers';
import type { Body } from './body';
import type { Variant } from './variants';

/**
 * A name for each function or class. Where one composite has several structures, the choices that distinguish them say so:
 * `residual_block_projection`.
 */
export function nameVariants(
  variants: ReadonlyMap<Body, Variant>,
  style: (text: string) => string,
  reserved: readonly string[],
): Map<Variant, string> {
  const byType = new Map<string, Variant[]>();
  for (const variant of new Set(variants.values())) {
    const siblings = byType.get(variant.type);
    if (siblings) siblings.push(variant);
    else byType.set(variant.type, [variant]);
  }
  const wanted = new Map([...byType.values()].flatMap((siblings) => wantedNames(siblings)));
  const names = new Names('variable', reserved);
  return new Map([...new Set(variants.values())].map((variant) => [variant, names.fresh(style(wanted.get(variant)!))]));
}

function wantedNames(siblings: readonly Variant[]): [Variant, string][] {
  if (siblings.length === 1) return [[siblings[0]!, siblings[0]!.type]];
  const own = new Map(siblings.map((variant) => [variant, valuesOf(variant)]));
  const distinguishing = Object.keys(siblings[0]!.uses[0]!.parameters).filter(
    (name) => new Set(siblings.flatMap((sibling) => [...own.get(sibling)!.get(name)!])).size > 1,
  );
  return siblings.map((variant) => {
    const choices = distinguishing
      .map((name) => [...own.get(variant)!.get(name)!])
      .filter((values) => values.length === 1 && typeof values[0] === 'string');
    return [variant, [variant.type, ...choices].join(' ')];
  });
}

/** What the uses of a variant give each parameter of the composite. */
function valuesOf({ uses }: Variant): Map<string, Set<unknown>> {
  return new Map(
    Object.keys(uses[0]!.parameters).map((name) => [name, new Set(uses.map(({ parameters }) => parameters[name]))]),
  );
}
