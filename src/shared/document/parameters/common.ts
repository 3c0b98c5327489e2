import type { ParameterSpec, ParameterSpecs } from './spec';

type Spec<Kind extends ParameterSpec['kind']> = Extract<ParameterSpec, { kind: Kind }>;
type Join<Kind extends ParameterSpec['kind']> = (one: Spec<Kind>, other: Spec<Kind>) => Spec<Kind> | undefined;

/** What fits both: the narrower limits, the options that both have. Nothing where no value would. */
const joins: { readonly [Kind in ParameterSpec['kind']]?: Join<Kind> } = {
  integer: within,
  number: within,
  pair: (one, other) => ((other.minimum ?? 0) > (one.minimum ?? 0) ? other : one),
  choice: (one, other) => {
    const options = one.options.filter((option) => other.options.includes(option));
    return options.length ? { ...one, options } : undefined;
  },
  padding: (one, other) => ({ ...one, named: one.named.filter((name) => other.named.includes(name)) }),
  shape: (one, other) => (one.free ? other : one),
};

/** The parameters that all have under one name and of one kind, so that one value can be set for all. */
export function commonParameters([first = {}, ...others]: readonly ParameterSpecs[]): ParameterSpecs {
  return Object.fromEntries(
    Object.entries(first).flatMap(([name, spec]) => {
      const joined = others.reduce<ParameterSpec | undefined>((one, specs) => {
        const other = Object.hasOwn(specs, name) ? specs[name] : undefined;
        return one && other?.kind === one.kind ? join(one, other) : undefined;
      }, spec);
      return joined ? [[name, joined]] : [];
    }),
  );
}

function join(one: ParameterSpec, other: ParameterSpec): ParameterSpec | undefined {
  const joinBoth = joins[one.kind] as Join<ParameterSpec['kind']> | undefined;
  return joinBoth ? joinBoth(one, other) : one;
}

function within<Limited extends Spec<'integer' | 'number'>>(one: Limited, other: Limited): Limited {
  const minimum = Math.max(one.minimum ?? -Infinity, other.minimum ?? -Infinity);
  const maximum = Math.min(one.maximum ?? Infinity, other.maximum ?? Infinity);
  const { minimum: _, maximum: __, ...rest } = one;
  return {
    ...rest,
    ...(minimum > -Infinity && { minimum }),
    ...(maximum < Infinity && { maximum }),
  } as Limited;
}
