import { documentSchema, type NetloomDocument } from './schema';

/** A drawing with nothing on it yet, and the recipe that a newcomer's first network trains well with. */
export function emptyDocument(): NetloomDocument {
  return documentSchema.parse({ format: 'netloom', version: 1, nodes: [], edges: [] });
}
