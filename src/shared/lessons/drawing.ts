import { blockLibrary } from '../blocks/library';
import { addNode, connect, EditError } from '../editing';
import { addLine } from '../editing/line/addLine';
import { say } from '../messages/saying';
import type { End, NetloomDocument } from '../document/schema';
import { chainDrawing, type Layer } from '../experiments/chainDrawing';

/** From one block to the next, canvas pixels. */
const pitch = { x: 232, y: 190 };

/** A drawing that is one chain of layers. */
export const startOf = (name: string, layers: readonly Layer[], recipe: Parameters<typeof chainDrawing>[2] = {}) =>
  chainDrawing(name, layers, recipe);

interface Below {
  /** Branches begin below the node that feeds them, so many rows. */
  readonly rows?: number;
}

/** Adds the blocks of a typed line, as quick add does, after a node. */
export function typeAfter(
  document: NetloomDocument,
  after: string,
  line: string,
  { rows = 0 }: Below = {},
): NetloomDocument {
  const node = document.nodes.find(({ id }) => id === after);
  if (!node) throw new EditError(say('refusal', 'lessonLacksNode', after));
  const position = { x: node.position.x + pitch.x, y: node.position.y + rows * pitch.y };
  const { document: added, faults } = addLine(document, line, { position, pitch, from: [after, 'output'] });
  if (faults[0]) throw new EditError(faults[0].said);
  return added;
}

/** Adds a block that takes several outputs. */
export function mergeAfter(document: NetloomDocument, block: string, from: readonly string[]): NetloomDocument {
  const places = document.nodes.filter(({ id }) => from.includes(id)).map(({ position }) => position);
  const position = {
    x: Math.max(0, ...places.map(({ x }) => x)) + pitch.x,
    y: Math.max(0, ...places.map(({ y }) => y)),
  };
  const added = addNode(document, { block, position });
  const to: End = [added.id, blockLibrary(document).get(block)!.inputs[0]!.name];
  return from.reduce((current, id) => connect(current, [id, 'output'], to), added.document);
}
