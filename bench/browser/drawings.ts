import { emptyDocument } from '../../src/shared/document';
import type { Edge, NetloomDocument, NetNode } from '../../src/shared/document/schema';

/** Distances between the corners of nodes on the canvas, pixels. */
const pitch = { x: 240, y: 140 };

/** What follows what in a row of the drawing; sizes stay as they are, so that any number can follow one another. */
const kinds: readonly Pick<NetNode, 'block' | 'parameters'>[] = [
  { block: 'Conv2D', parameters: { filters: 16, kernel: 3, padding: 'same' } },
  { block: 'DepthwiseConv2D', parameters: { kernel: 3, padding: 'same' } },
  { block: 'Conv2D', parameters: { filters: 16, kernel: 1 } },
];

/** What follows each convolution on its card. */
const chips: readonly Pick<NetNode, 'block' | 'parameters'>[] = [
  { block: 'BatchNormalization', parameters: {} },
  { block: 'Activation', parameters: { function: 'relu' } },
];

/**
 * The same with columns × rows cards, each of a convolution with two chips: three nodes a card, but for the last three.
 */
export function chippedDrawing(columns: number, rows: number): NetloomDocument {
  const cards = gridDrawing(columns, rows);
  const last = cards.nodes.length - 3;
  const nodes = cards.nodes.flatMap((node, index): NetNode[] =>
    index === 0 || index >= last
      ? [node]
      : [node, ...chips.map((chip, at) => ({ ...chip, id: `${node.id}chip${at}`, position: node.position }))],
  );
  const edges = nodes
    .slice(1)
    .map(({ id }, index): Edge => ({ from: [nodes[index]!.id, 'output'], to: [id, 'input'] }));
  return { ...cards, name: `${nodes.length} nodes`, nodes, edges };
}

/**
 * A sound drawing of columns × rows nodes, each joined to the next, row by row: convolutions between an input and an output,
 * each with a card of its own.
 */
export function gridDrawing(columns: number, rows: number): NetloomDocument {
  const count = columns * rows;
  const nodes = Array.from({ length: count }, (_, index): NetNode => {
    const position = { x: (index % columns) * pitch.x, y: Math.floor(index / columns) * pitch.y };
    if (index === 0) return { id: 'n0', block: 'Input', parameters: { shape: [28, 28, 1] }, position };
    if (index === count - 1) return { id: `n${index}`, block: 'Output', parameters: {}, position };
    if (index === count - 2) return { id: `n${index}`, block: 'Dense', parameters: { units: 10 }, position };
    if (index === count - 3) return { id: `n${index}`, block: 'Flatten', parameters: {}, position };
    return { id: `n${index}`, ...kinds[index % kinds.length]!, position };
  });
  const edges = nodes.slice(1).map(({ id }, index): Edge => ({ from: [`n${index}`, 'output'], to: [id, 'input'] }));
  return { ...emptyDocument(), name: `${count} nodes`, nodes, edges };
}
