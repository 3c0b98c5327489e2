import type { BlockLibrary } from '../blocks/library';
import { identifierSchema } from '../document/schema';
import { EditError } from './scope';
import { say } from '../messages/saying';

/** Throws an `EditError` where a new composite cannot have this name. */
export function refuseName(library: BlockLibrary, name: string): void {
  if (!identifierSchema.safeParse(name).success) {
    throw new EditError(say('refusal', 'compositeName', name));
  }
  if (library.has(name)) throw new EditError(say('refusal', 'nameTaken', name));
}
