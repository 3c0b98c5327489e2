import { currentVersion, documentSchema, type NetloomDocument } from './schema';

/** An empty drawing, with a recipe that trains most first networks well. */
export function emptyDocument(): NetloomDocument {
  return documentSchema.parse({ format: 'netloom', version: currentVersion, nodes: [], edges: [] });
}
