import type { BlockLibrary } from '../blocks/library';
import { identifierSchema } from '../document/schema';
import { EditError } from './scope';

/** Throws an `EditError` where a new composite cannot have this name. */
export function refuseName(library: BlockLibrary, name: string): void {
  if (!identifierSchema.safeParse(name).success) {
    throw new EditError(
      `A composite's name must be up to 64 letters, digits, _ and -, and start with a letter or _; got "${name}".`,
    );
  }
  if (library.has(name)) throw new EditError(`A block named "${name}" already exists. Choose another name.`);
}
