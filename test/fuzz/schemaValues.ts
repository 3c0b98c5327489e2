import type { z } from 'zod';
import type { Random } from '@shared/tensor/random';
import { idxImages, idxLabels } from '../support/idx';
import { someDrawing } from './drawings';
import { choose, mutateValue } from './mutation';

/** What values are made from, besides the schema. */
export interface Source {
  readonly random: Random;
  /** Texts that may mean something to the host: handles, names. */
  readonly texts: readonly string[];
}

type Schema = z.core.$ZodType;
type Definition<Type extends string> = Extract<z.core.$ZodTypes, { _zod: { def: { type: Type } } }>['_zod']['def'];

const numbers = [0, 1, 2, 3, 4, 8, 12, 28, 64, 200, 0.5, 0.01, 1000, 4_294_967_295, -1, 1e9, 2 ** 53];
const bytes = [idxImages(4, 3, 3), idxLabels([0, 1, 2, 1]), new Uint8Array(), new Uint8Array(100).fill(7)];

/** A value of the list that the schema takes, where there is one: mostly. */
function fitting(schema: Schema, { random }: Source, list: readonly unknown[]): unknown {
  const tries = Array.from({ length: 12 }, () => choose(random, list));
  return tries.find((value) => (schema as z.ZodType).safeParse(value).success) ?? tries[0];
}

const makers: { readonly [Type in string]?: (schema: Schema, source: Source, definition: never) => unknown } = {
  string: (schema, source) => fitting(schema, source, source.texts),
  number: (schema, source) => fitting(schema, source, numbers),
  boolean: (_, { random }) => random.integer(2) === 1,
  undefined: () => undefined,
  enum: (_, { random }, { entries }: Definition<'enum'>) => choose(random, Object.values(entries)),
  literal: (_, { random }, { values }: Definition<'literal'>) => choose(random, values),
  object: (_, source, { shape }: Definition<'object'>) =>
    Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, valueOf(inner, source)])),
  array: (schema, source, { element }: Definition<'array'>) =>
    fitting(
      schema,
      source,
      [1, 4, source.random.integer(6)].map((length) => listOf(element, source, length)),
    ),
  tuple: (_, source, { items }: Definition<'tuple'>) => items.map((item) => valueOf(item, source)),
  record: (_, source, { keyType, valueType }: Definition<'record'>) => ({
    [String(valueOf(keyType, source))]: valueOf(valueType, source),
  }),
  union: (_, source, { options }: Definition<'union'>) => valueOf(choose(source.random, options), source),
  optional: (_, source, { innerType }: Definition<'optional'>) =>
    source.random.integer(2) ? undefined : valueOf(innerType, source),
  default: (_, source, { innerType }: Definition<'default'>) =>
    source.random.integer(2) ? undefined : valueOf(innerType, source),
  prefault: (_, source, { innerType }: Definition<'prefault'>) =>
    source.random.integer(2) ? undefined : valueOf(innerType, source),
  readonly: (_, source, { innerType }: Definition<'readonly'>) => valueOf(innerType, source),
  nullable: (_, source, { innerType }: Definition<'nullable'>) =>
    source.random.integer(4) ? valueOf(innerType, source) : null,
  pipe: (_, source, definition: Definition<'pipe'>) => valueOf(definition.in, source),
  /** Bytes, or a drawing that is checked by hand. */
  custom: (schema, { random }) =>
    (schema as z.ZodType).safeParse({}).success
      ? random.integer(2)
        ? someDrawing(random)
        : mutateValue(random, someDrawing(random))
      : choose(random, bytes),
};

const listOf = (element: Schema, source: Source, length: number) =>
  Array.from({ length }, () => valueOf(element, source));

/** A value that the schema may well take. Throws where it has a kind of part that nothing is known of. */
export function valueOf(schema: Schema, source: Source): unknown {
  const { def } = schema._zod;
  const make = makers[def.type];
  if (!make) throw new Error(`Values of the kind "${def.type}" are not made yet: add it to schemaValues.ts.`);
  return make(schema, source, def as never);
}
