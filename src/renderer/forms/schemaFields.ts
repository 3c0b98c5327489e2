import { z } from 'zod';

/** A field of a form, read off a zod schema: the form, the limits and the file format have one source. */
export type Field =
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly integer: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly above?: number;
      readonly default?: number;
      /** Whether it may be left empty, which turns off what it is for. */
      readonly optional?: boolean;
    }
  | { readonly kind: 'boolean'; readonly name: string; readonly default?: boolean }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly options: readonly (string | number)[];
      readonly default?: string | number;
    }
  /** A list of any length. */
  | { readonly kind: 'numbers'; readonly name: string }
  | { readonly kind: 'text'; readonly name: string }
  /** With `optional`, none of the alternatives may be chosen. */
  | {
      readonly kind: 'variant';
      readonly name: string;
      readonly variants: readonly Variant[];
      readonly optional?: boolean;
    }
  /** Fields that are there together or not at all. */
  | { readonly kind: 'group'; readonly name: string; readonly fields: readonly Field[] };

/** One alternative of a discriminated union: its `kind` and the fields that it brings. */
export interface Variant {
  readonly kind: string;
  readonly fields: readonly Field[];
}

type Json = z.core.JSONSchema.JSONSchema;

const known = new WeakMap<z.ZodType, readonly Field[]>();

/** The fields of an object's schema, in its order. */
export function fieldsOf(schema: z.ZodObject): readonly Field[] {
  let fields = known.get(schema);
  if (!fields) known.set(schema, (fields = objectFields(z.toJSONSchema(schema, { io: 'output' }))));
  return fields;
}

/** The alternatives of a discriminated union's schema, in its order. */
export function variantsOf(schema: z.ZodType): readonly Variant[] {
  return variants(z.toJSONSchema(schema, { io: 'output' }));
}

const isSchema = (schema: unknown): schema is Json => typeof schema === 'object' && schema !== null;

function objectFields(schema: Json, except?: string): readonly Field[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    name === except || !isSchema(property) ? [] : [field(name, property, !required.has(name))],
  );
}

function variants(schema: Json): readonly Variant[] {
  return (schema.oneOf ?? schema.anyOf ?? []).filter(isSchema).map((alternative) => {
    const discriminator = alternative.properties?.kind;
    return {
      kind: String(isSchema(discriminator) ? discriminator.const : ''),
      fields: objectFields(alternative, 'kind'),
    };
  });
}

const limit = (value: number | boolean | undefined): number | undefined =>
  typeof value !== 'number' || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;

function field(name: string, schema: Json, optional: boolean): Field {
  const alternatives = (schema.oneOf ?? schema.anyOf ?? []).filter(isSchema);
  if (alternatives.some((alternative) => alternative.properties))
    return { kind: 'variant', name, variants: variants(schema), ...(optional && { optional }) };
  if (schema.properties) return { kind: 'group', name, fields: objectFields(schema) };
  const options =
    schema.enum ?? (alternatives.length > 0 ? alternatives.map((alternative) => alternative.const) : undefined);
  if (options) {
    const chosen = schema.default as string | number | undefined;
    return {
      kind: 'choice',
      name,
      options: options as (string | number)[],
      ...(chosen !== undefined && { default: chosen }),
    };
  }
  if (schema.type === 'boolean') return { kind: 'boolean', name, default: schema.default as boolean | undefined };
  if (schema.type === 'array' && isSchema(schema.items) && schema.items.type === 'number')
    return { kind: 'numbers', name };
  // What the host fills in (a handle, a shape) is shown, not edited.
  if (schema.type === 'string' || schema.type === 'array' || schema.type === 'object') return { kind: 'text', name };
  return {
    kind: 'number',
    name,
    integer: schema.type === 'integer',
    minimum: limit(schema.minimum),
    maximum: limit(schema.maximum),
    above: limit(schema.exclusiveMinimum),
    default: schema.default as number | undefined,
    ...(optional && { optional }),
  };
}

/** The values that a group starts with: its defaults. */
export function startGroup(fields: readonly Field[]): Record<string, unknown> {
  const { kind: _, ...values } = startVariant({ kind: '', fields }, {}, {});
  return values;
}

/**
 * The values that a new alternative starts with: what the old one had under the same name, else defaults, else
 * `starts`.
 */
export function startVariant(
  { kind, fields }: Variant,
  old: Readonly<Record<string, unknown>>,
  starts: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries = fields.map((entry): readonly [string, unknown] => {
    if (entry.name in starts) return [entry.name, starts[entry.name]];
    if (entry.name in old) return [entry.name, old[entry.name]];
    return [entry.name, 'default' in entry ? entry.default : undefined];
  });
  return { kind, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}
