import { z } from 'zod';

/** The schema of one of several definitions' settings, told apart by their `kind`. */
export function unionOf<Schema extends z.ZodObject>(
  definitions: Readonly<Record<string, { readonly schema: Schema }>>,
) {
  const schemas = Object.values(definitions).map(({ schema }) => schema);
  return z.discriminatedUnion('kind', schemas as [Schema, ...Schema[]]);
}
