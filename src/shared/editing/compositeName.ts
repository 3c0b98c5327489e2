import type { BlockLibrary } from '../blocks/library';
import { identifierSchema } from '../document/schema';
import { EditError } from './scope';

/** Throws an `EditError` where a new composite cannot have this name. */
export function refuseName(library: BlockLibrary, name: string): void {
  if (!identifierSchema.safeParse(name).success) {
    throw new EditError(
      `A composite's name has up to 64 letters, digits, _ and -, and begins with a letter or _; "${name}" does not.`,
    );
  }
  if (library.has(name)) throw new EditError(`There is a block "${name}" already. Take another name.`);
}
