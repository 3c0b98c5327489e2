import type { z } from 'zod';

/**
 * The same schema, whose values have a type that nobody may change. Zod's own `readonly()` also freezes what it reads,
 * and throws where somebody sends bytes in the place of a list.
 */
export function readonlyTyped<Schema extends z.ZodType>(
  schema: Schema,
): z.ZodType<Readonly<z.output<Schema>>, Readonly<z.input<Schema>>> {
  return schema as unknown as z.ZodType<Readonly<z.output<Schema>>, Readonly<z.input<Schema>>>;
}
