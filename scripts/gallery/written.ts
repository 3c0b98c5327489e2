import { serializeDocument } from '../../src/shared/document';
import { currentVersion, documentSchema, type NetloomDocument, type Recipe } from '../../src/shared/document/schema';

interface Parts extends Pick<NetloomDocument, 'name' | 'nodes' | 'edges' | 'composites' | 'notes'> {
  readonly recipe: Partial<Recipe>;
}

/** The file of a drawing; what the recipe leaves out has its default. Throws where the parts are no drawing. */
export function written({ name, nodes, edges, composites, notes, recipe }: Parts): string {
  return serializeDocument(
    documentSchema.parse({
      format: 'netloom',
      version: currentVersion,
      name,
      nodes,
      edges,
      composites,
      notes,
      recipe,
    }),
  );
}
