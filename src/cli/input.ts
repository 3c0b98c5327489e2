import { InvalidArgumentError } from 'commander';
import type { NetloomDocument } from '@shared/document/schema';
import { readDocument } from '@host/documents/files';
import { BadInput } from './failure';

/** The drawing in a file. Throws `BadInput` that names the file, the place in it and the expectation. */
export async function openDocument(file: string): Promise<NetloomDocument> {
  try {
    return await readDocument(file);
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
}

/** Reads an option that is a whole number of at least `minimum`. */
export function wholeNumber(minimum: number, maximum = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < minimum || value > maximum || text.trim() === '') {
      const range = maximum === Number.MAX_SAFE_INTEGER ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
      throw new InvalidArgumentError(`It should be a whole number ${range}.`);
    }
    return value;
  };
}

/** Reads an option that is a number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It should be a number above 0.');
  return value;
}
