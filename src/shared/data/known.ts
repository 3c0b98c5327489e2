import type { z } from 'zod';

/** What was found out about a data set: computed once, and then known. */
export interface Known {
  /**
   * A value that depends on the examples alone.
   * @param key says what it is
   * @param schema of the value where it was kept; what does not fit is computed anew
   */
  once<Value>(key: string, schema: z.ZodType<Value>, compute: () => Promise<Value>): Promise<Value>;
}

/** Known for as long as the data set is open. What could not be computed is tried again. */
export function knownInMemory(): Known {
  const values = new Map<string, Promise<unknown>>();
  return {
    once: <Value>(key: string, _: z.ZodType<Value>, compute: () => Promise<Value>) => {
      const known = values.get(key) as Promise<Value> | undefined;
      if (known) return known;
      const value = compute();
      values.set(key, value);
      value.catch(() => values.delete(key));
      return value;
    },
  };
}

/** What is known of data that are made of others. @param how they are made */
export function knownOf(known: Known | undefined, how: string): Known | undefined {
  return known && { once: (key, schema, compute) => known.once(`${how} ${key}`, schema, compute) };
}
