import { z } from 'zod';
import type { Name, Saying } from '../messages/saying';

const definitions: readonly Name['of'][] = ['loss', 'measure', 'format'];

/**
 * Whether a value is a message by its code, with its values. Whether there is one of this code is not asked: who says it looks
 * for it, for a host and a page may be of different versions.
 */
export function isSaid(value: unknown): value is Saying<string> {
  return (
    hasTexts(value, 'group', 'code') &&
    'values' in value &&
    Array.isArray(value.values) &&
    value.values.flat().every(isItem)
  );
}

function isItem(value: unknown): boolean {
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'number';
  return isSaid(value) || (hasTexts(value, 'of', 'key', 'english') && definitions.some((of) => of === value.of));
}

function hasTexts<Key extends string>(value: unknown, ...keys: Key[]): value is Record<Key, string> {
  const entries = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return keys.every((key) => typeof entries.get(key) === 'string');
}

/** A message in an answer or an event. */
export const saidSchema = z.custom<Saying<string>>(isSaid);

/** What is said in an answer or an event: in English, and by its code where it has one. */
export const saidTextSchema = z.object({ message: z.string(), said: saidSchema.optional() });

/** The same in what is kept. Earlier versions kept the sentence alone. */
export const keptSaidTextSchema = z.preprocess(
  (given) => (typeof given === 'string' ? { message: given } : given),
  saidTextSchema,
);
