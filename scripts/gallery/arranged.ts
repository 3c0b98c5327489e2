import { snapped } from '../../src/renderer/viewport/grid';
import { firstPort, nodeHeight, nodeWidth } from '../../src/renderer/viewport/nodeSize';
import { analysisAt, analyze, resolutionOf } from '../../src/shared/compiler/analyze';
import { emptyDocument } from '../../src/shared/document';
import type { Composite, Edge, NetNode, Note, Recipe } from '../../src/shared/document/schema';
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

/** Room for a node on the canvas, pixels: one with filters or an inside is higher than others. */
const width = nodeWidth;
const height = nodeHeight + 40;
/** A canvas of the app's usual window. */
const window = { width: 930, height: 640, readable: 0.6 };

const noteGap = 76;
const noteSize = (text: string) => ({ width: 2 * width, height: 24 + 20 * Math.ceil(text.length / 50) });

/** The drawing with the places that the app's own layout gives it, and each note above its node. */
export function arranged({ name, nodes: plain, edges, notes: texts, composites, recipe }: Plain) {
  const unplaced = plain.map((node): NetNode => ({ ...node, position: { x: 0, y: 0 } }));
  const analysis = analyze({ ...emptyDocument(), nodes: unplaced, edges: [...edges], composites: [...composites] });
  const roomOf = (id: string) => {
    const note = texts.find(({ above }) => above === id);
    return note ? { above: noteSize(note.text).height + noteGap } : {};
  };
  const { places } = layOutNetwork(
    plain.map(({ id }): LayoutBox => ({ id, width, height, ...roomOf(id) })),
    edges,
    { direction: 'right', portLine: firstPort, window, stageOf: (id) => resolutionOf(analysisAt(analysis, id)) },
  );
  const notes = texts.map(({ text, above }, index): Note => {
    const { x, y } = snapped(places.get(above)!);
    const size = noteSize(text);
    return { id: `note${index + 1}`, text, position: { x, y: y - size.height - noteGap }, size };
  });
  const nodes = unplaced.map((node) => ({ ...node, position: snapped(places.get(node.id)!) }));
  return { name, edges: [...edges], composites: composites.map(withPlaces), recipe, nodes, notes };
}

function withPlaces(composite: Composite): Composite {
  const { nodes, edges } = composite.graph;
  const boxes = nodes.map(({ id }) => ({ id, width, height }));
  const { places } = layOutNetwork(boxes, edges, { direction: 'right', portLine: firstPort });
  const placed = nodes.map((node) => ({ ...node, position: snapped(places.get(node.id)!) }));
  return { ...composite, graph: { ...composite.graph, nodes: placed } };
}
