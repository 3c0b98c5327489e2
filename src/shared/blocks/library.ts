import type { BlockDefinition, CompositeBlock } from './definition';
import type { ParameterSpecs } from '../document/parameters/spec';
import { formatParameter } from './families/format';
import { blocks } from './registry';
import type { Composite, NetloomDocument } from '../document/schema';

/** The blocks that a document can use, by name. */
export type BlockLibrary = ReadonlyMap<string, BlockDefinition>;

const libraries = new WeakMap<readonly Composite[], BlockLibrary>();
const definitions = new WeakMap<Composite, CompositeBlock>();

/**
 * The built-in blocks and the document's own composites. A composite takes precedence over a built-in block of the same
 * name, so that old files keep their meaning when Netloom adds a block. The same list of composites gives the same
 * library object.
 */
export function blockLibrary(document: Pick<NetloomDocument, 'composites'>): BlockLibrary {
  let library = libraries.get(document.composites);
  if (!library) {
    library = new Map([
      ...Object.entries(blocks),
      ...document.composites.map((composite) => [composite.type, compositeDefinition(composite)] as const),
    ]);
    libraries.set(document.composites, library);
  }
  return library;
}

/** Whether a block is built into Netloom and so cannot be edited. */
export function isBuiltIn(block: BlockDefinition): boolean {
  return Object.hasOwn(blocks, block.type) && blocks[block.type] === block;
}

/** A user's composite as a block definition. */
export function compositeDefinition(composite: Composite): CompositeBlock {
  let definition = definitions.get(composite);
  if (!definition) {
    definition = {
      kind: 'composite',
      type: composite.type,
      category: 'composites',
      doc:
        composite.doc ||
        `Composite of ${composite.graph.nodes.length} ${composite.graph.nodes.length === 1 ? 'block' : 'blocks'}.`,
      parameters: composite.parameters as ParameterSpecs,
      inputs: composite.graph.inputs.map(({ name }) => ({ name })),
      outputs: composite.graph.outputs.map(({ name }) => ({ name })),
      caption: (values) =>
        Object.entries(values)
          .map(([name, value]) => `${name} ${formatParameter(value)}`)
          .join(' · '),
      graph: composite.graph,
    };
    definitions.set(composite, definition);
  }
  return definition;
}
