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
  const all = [...new Set(variants.values())];
  const names = new Names('variable', reserved);
  return new Map(
    all.map((variant) => {
      const siblings = all.filter((other) => other.type === variant.type);
      const base = style(siblings.length === 1 ? variant.type : `${variant.type} ${choices(variant, siblings)}`);
      return [variant, names.fresh(base)];
    }),
  );
}

/** The words of choice parameters that are the same in all uses of this variant but not in all variants. */
function choices(variant: Variant, siblings: readonly Variant[]): string {
  const valuesOf = (each: Variant, name: string) => new Set(each.uses.map((use) => use.parameters[name]));
  return Object.keys(variant.uses[0]!.parameters)
    .filter((name) => {
      const own = valuesOf(variant, name);
      const every = new Set(siblings.flatMap((sibling) => [...valuesOf(sibling, name)]));
      return own.size === 1 && every.size > 1 && typeof [...own][0] === 'string';
    })
    .map((name) => String([...valuesOf(variant, name)][0]))
    .join(' ');
}
