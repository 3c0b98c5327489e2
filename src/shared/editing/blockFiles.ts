import { blockLibrary, isBuiltIn } from '../blocks/library';
import type { BlockFile } from '../document/blockFile';
import { emptyDocument } from '../document/empty';
import { currentVersion, type NetloomDocument } from '../document/schema';
import { renameComposite } from './composites';
import { freshId } from './ids';
import { joinComposites, neededBy } from './joinComposites';
import { EditError } from './scope';
import { say, type Saying } from '../messages/saying';

/** Why one of a drawing's blocks cannot be put into others, or `undefined`. */
export function packRefusal(document: NetloomDocument, type: string): Saying | undefined {
  const block = blockLibrary(document).get(type);
  if (block?.kind !== 'composite') return say('refusal', 'notPackable', type);
  if (isBuiltIn(block)) return say('refusal', 'packBuiltIn', type);
  return undefined;
}

/**
 * One of a drawing's composites with those that it uses, as a block that can be put into other drawings. Throws an
 * `EditError` where the drawing has no such composite of its own.
 */
export function packBlock(document: NetloomDocument, type: string): BlockFile {
  const refusal = packRefusal(document, type);
  if (refusal) throw new EditError(refusal);
  return {
    format: 'netloom-block',
    version: currentVersion,
    block: type,
    composites: neededBy([{ block: type }], document.composites),
  };
}

/**
 * Adds a block's definition to a drawing, with those that it uses. Equal ones are shared; where the name stands for something
 * else in the drawing, it gets a new one.
 * @returns also what the block is called in the drawing
 */
export function unpackBlock(
  document: NetloomDocument,
  { block, composites: packed }: BlockFile,
): { document: NetloomDocument; type: string } {
  const { composites, types } = joinComposites(document.composites, neededBy([{ block }], packed));
  const type = types.get(block) ?? block;
  return { document: composites === document.composites ? document : { ...document, composites }, type };
}

/**
 * A drawing with each of these blocks added to it.
 * @returns also those that it did not have, by the name that each gets, and the names of what came with them because they use it
 */
export function withBlocks(
  before: NetloomDocument,
  files: readonly BlockFile[],
): {
  readonly document: NetloomDocument;
  readonly added: ReadonlyMap<string, BlockFile>;
  readonly inner: ReadonlySet<string>;
} {
  let document = before;
  const added = new Map<string, BlockFile>();
  const own = new Set(before.composites.map(({ type }) => type));
  for (const file of files) {
    const next = unpackBlock(document, file);
    document = next.document;
    if (!own.has(next.type)) added.set(next.type, file);
  }
  const inner = document.composites.flatMap(({ type }) => (own.has(type) || added.has(type) ? [] : [type]));
  return { document, added, inner: new Set(inner) };
}

/** A drawing without the composites that it did not have before and that nothing in it uses. */
export function withoutUnusedSince(before: NetloomDocument, document: NetloomDocument): NetloomDocument {
  const uses = [...document.nodes, ...before.composites.map(({ type }) => ({ block: type }))];
  const composites = neededBy(uses, document.composites);
  if (composites.length === document.composites.length) return document;
  const isSame =
    composites.length === before.composites.length &&
    composites.every((composite, index) => composite === before.composites[index]);
  return { ...document, composites: isSame ? before.composites : composites };
}

/** The same block under the next name that is free, also of these. */
export function freshBlock(file: BlockFile, taken: Iterable<string>): BlockFile {
  const held = { ...emptyDocument(), composites: file.composites };
  const name = freshId(file.block, new Set([...blockLibrary(held).keys(), ...taken]));
  return { ...file, block: name, composites: renameComposite(held, file.block, name).composites };
}
