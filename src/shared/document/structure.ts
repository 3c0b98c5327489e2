import { say } from '../messages/saying';
import { DocumentError } from './error';

/** Deeper than any drawing goes: lists in nodes in graphs in composites. */
const deepest = 32;
/** Values in one file. */
const most = 2_000_000;

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Rejects excessive depth, excessive size, and keys that reach an object's prototype, before anything else walks the file.
 * Itself walks without recursion.
 */
export function checkStructure(file: unknown): void {
  const open: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [{ value: file, path: [] }];
  let count = 0;
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { value, path } = entry;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length > deepest)
      throw new DocumentError(formatPath(path.slice(0, 4)), say('reading', 'tooDeep', deepest));
    const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const key of keys) {
      if (++count > most) throw new DocumentError('', say('reading', 'tooManyValues', most));
      const inner = [...path, key];
      if (typeof key === 'string' && reserved.has(key))
        throw new DocumentError(formatPath(inner), say('reading', 'reservedName'));
      open.push({ value: (value as Record<PropertyKey, unknown>)[key], path: inner });
    }
  }
}

/** `nodes[3].parameters.kernel` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}

export function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PropertyKey, unknown>)[key];
  }, file);
}
