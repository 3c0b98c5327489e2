import { grid, snapped } from '../../src/renderer/viewport/grid';
import { chipHeight, chipsInRow, firstPort, nodeHeight, nodeWidth } from '../../src/renderer/viewport/nodeSize';
import { analysisAt, analyze, resolutionOf } from '../../src/shared/compiler/analyze';
import { emptyDocument } from '../../src/shared/document';
import { blockLibrary, type BlockLibrary } from '../../src/shared/blocks/library';
import type { Composite, CompositeGraph, Edge, NetNode, Note, Recipe } from '../../src/shared/document/schema';
import { cardOf, cardsOf, edgesOfCards, endOfCard, type Cards } from '../../src/shared/editing';
import { layOutNetwork, type LayoutBox } from '../../src/shared/editing/layout';

export type PlainNode = Omit<NetNode, 'position'>;

/** A note, and the node that it stands above. */
export interface PlainNote {
  readonly text: string;
  readonly above: string;
}

/** A drawing without places. */
interface Plain {
  readonly name: string;
  readonly nodes: readonly PlainNode[];
  readonly edges: readonly Edge[];
  readonly notes: readonly PlainNote[];
  readonly composites: readonly Composite[];
  readonly recipe: Partial<Recipe>;
}

const width = nodeWidth;

/** A canvas of the app's usual window. */
const window = { width: 930, height: 640, readable: 0.6 };

const noteGap = 76;
/** From a chip to the next, where they are split from their card, pixels. */
const chipPitch = 36;
const noteSize = (text: string) => ({ width: 2 * width, height: 24 + 20 * Math.ceil(text.length / 50) });

/** The drawing with the places that the app's own layout gives it, and each note above its node. */
export function arranged({ name, nodes: plain, edges, notes: texts, composites, recipe }: Plain) {
  const unplaced = plain.map((node): NetNode => ({ ...node, position: { x: 0, y: 0 } }));
  const document = { ...emptyDocument(), nodes: unplaced, edges: [...edges], composites: [...composites] };
  const analysis = analyze(document);
  const roomOf = (id: string) => {
    const note = texts.find(({ above }) => above === id);
    return note ? noteSize(note.text).height + noteGap : 0;
  };
  const graph = { nodes: unplaced, edges: [...edges], inputs: [], outputs: [] };
  const nodes = laidOut(graph, blockLibrary(document), roomOf, (id) => resolutionOf(analysisAt(analysis, id)));
  const notes = texts.map(({ text, above }, index): Note => {
    const { x, y } = nodes.find(({ id }) => id === above)!.position;
    const size = noteSize(text);
    return { id: `note${index + 1}`, text, position: { x, y: y - size.height - noteGap }, size };
  });
  const placed = composites.map((composite) => ({
    ...composite,
    graph: { ...composite.graph, nodes: laidOut(composite.graph, blockLibrary(document)) },
  }));
  return { name, edges: [...edges], composites: placed, recipe, nodes, notes };
}

/** A graph's nodes in the places of their cards. */
function laidOut(
  graph: CompositeGraph,
  library: BlockLibrary,
  above: (id: string) => number = () => 0,
  stageOf?: (id: string) => string | undefined,
): NetNode[] {
  const cards = cardsOf(graph, library);
  const boxes = graph.nodes
    .filter(({ id }) => !cards.hosts.has(id))
    .map((node): LayoutBox => ({ id: node.id, width, height: heightOf(node, library, cards), above: above(node.id) }));
  const { places } = layOutNetwork(boxes, edgesOfCards(cards, graph.edges), {
    ...{ direction: 'right', portLine: firstPort },
    ...(stageOf && { window, stageOf: (id) => stageOf(endOfCard(cards, id)) }),
  });
  return graph.nodes.map((node) => {
    const host = cardOf(cards, node.id);
    // Chips that are split from their card lie like cards of a hand.
    const down = 1 + (cards.chips.get(host)?.indexOf(node.id) ?? -1);
    const { x, y } = snapped(places.get(host)!);
    return { ...node, position: { x: x + down * grid, y: y + down * chipPitch } };
  });
}

/** Room for a card, pixels: one of a composite shows its inside, and others may show filters. */
function heightOf({ id, block }: NetNode, library: BlockLibrary, { chips }: Cards): number {
  const isComposite = library.get(block)?.kind === 'composite';
  const rows = Math.ceil((chips.get(id)?.length ?? 0) / chipsInRow);
  return nodeHeight + (isComposite ? 100 : 40) + rows * chipHeight;
}
