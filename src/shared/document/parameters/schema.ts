import { z } from 'zod';
import type { ParameterSpec } from './spec';
import { say, type Saying, type Value } from '../../messages/saying';

type SpecOf<Kind extends ParameterSpec['kind']> = Extract<ParameterSpec, { kind: Kind }>;

const integer = (minimum?: number, maximum?: number) =>
  z
    .int()
    .min(minimum ?? Number.MIN_SAFE_INTEGER)
    .max(maximum ?? Number.MAX_SAFE_INTEGER);

/** The schema of each kind's value in the file; where shorthand is allowed its output is the long form. */
const schemas: { readonly [Kind in ParameterSpec['kind']]: (spec: SpecOf<Kind>) => z.ZodType } = {
  integer: ({ minimum, maximum }) => integer(minimum, maximum),
  number: ({ minimum, maximum }) =>
    z
      .number()
      .min(minimum ?? -Number.MAX_VALUE)
      .max(maximum ?? Number.MAX_VALUE),
  boolean: () => z.boolean(),
  choice: ({ options }) => z.enum(options as [string, ...string[]]),
  pair: ({ minimum }) => {
    const one = integer(minimum);
    return z.union([one.transform((both) => [both, both]), z.tuple([one, one])]);
  },
  padding: ({ named }) => {
    const one = integer(0);
    const pixels = [one, z.tuple([one, one, one, one])] as const;
    return named.length === 0 ? z.union(pixels) : z.union([z.enum(named), ...pixels]);
  },
  shape: ({ free }) =>
    z
      .array(free ? z.union([integer(1), z.literal(-1)]) : integer(1))
      .min(1)
      .max(4),
  text: () => z.string(),
};

/** The zod schema of one parameter's value in the file. Its output is the resolved value: a number for a pair is doubled. */
export function parameterSchema(spec: ParameterSpec): z.ZodType {
  return (schemas[spec.kind] as (spec: ParameterSpec) => z.ZodType)(spec);
}

function bounded(
  what: 'wholeNumber' | 'oneWholeNumber' | 'number',
  { minimum, maximum }: { minimum?: number; maximum?: number },
): Saying {
  const number = say('parts', what);
  if (minimum !== undefined && maximum !== undefined) return say('parts', 'fromTo', number, minimum, maximum);
  if (minimum !== undefined) return say('parts', 'atLeast', number, minimum);
  return maximum === undefined ? number : say('parts', 'atMost', number, maximum);
}

const expectations: { readonly [Kind in ParameterSpec['kind']]: (spec: SpecOf<Kind>) => Value } = {
  integer: (spec) => bounded('wholeNumber', spec),
  number: (spec) => bounded('number', spec),
  boolean: () => say('parts', 'trueOrFalse'),
  choice: ({ options }) => say('parts', 'oneOf', options),
  pair: (spec) => say('parts', 'pair', bounded('oneWholeNumber', spec)),
  padding: ({ named }) => [...named, say('parts', 'padding')],
  shape: ({ free }) => say('parts', free ? 'freeShape' : 'shape'),
  text: () => say('parts', 'text'),
};

/** A description of valid values: `a whole number of at least 1`. */
export function describeExpectation(spec: ParameterSpec): Value {
  return (expectations[spec.kind] as (spec: ParameterSpec) => Value)(spec);
}

type Bounded = { readonly default: number; readonly minimum?: number; readonly maximum?: number };

const nearest = ({ default: value, minimum = -Infinity, maximum = Infinity }: Bounded) =>
  Math.max(minimum, Math.min(maximum, value));

const fallbacks: { readonly [Kind in ParameterSpec['kind']]: (spec: SpecOf<Kind>) => unknown } = {
  integer: (spec) => Math.round(nearest(spec)),
  number: nearest,
  boolean: () => false,
  choice: ({ options }) => options[0] ?? '',
  pair: ({ minimum = 1 }) => [minimum, minimum],
  padding: () => 0,
  shape: () => [1],
  text: () => '',
};

/** The value that stands in for a default which its own spec excludes: the nearest one, or the first option. */
export function fallbackValue(spec: ParameterSpec): unknown {
  return (fallbacks[spec.kind] as (spec: ParameterSpec) => unknown)(spec);
}
