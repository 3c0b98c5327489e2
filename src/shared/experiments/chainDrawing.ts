import { currentVersion, documentSchema, type NetloomDocument, type NetNode, type Recipe } from '../document/schema';

/** A node of a chain: its id, its block, and the parameters that differ from the block's. */
export type Layer = readonly [id: string, block: string, parameters?: NetNode['parameters']];

/** Between the top-left corners of neighbours, pixels at zoom 1. */
const column = 216;

/** A drawing that is one chain of layers; what the recipe leaves out has its default. */
export function chainDrawing(name: string, layers: readonly Layer[], recipe: Partial<Recipe>): NetloomDocument {
  return documentSchema.parse({
    ...{ format: 'netloom', version: currentVersion, name, recipe },
    nodes: layers.map(([id, block, parameters = {}], index) => ({
      ...{ id, block, parameters },
      position: { x: index * column, y: 0 },
    })),
    edges: layers.slice(1).map(([id], index) => ({ from: [layers[index]![0], 'output'], to: [id, 'input'] })),
  });
}
