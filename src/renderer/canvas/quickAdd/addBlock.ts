import { blockLibrary } from '@shared/blocks/library';
import { addNode, cardOf, connect, insertOnEdge, unpackBlock, type NewNode } from '@shared/editing';
import type { BlockFile } from '@shared/document/blockFile';
import type { Edge, End, NetloomDocument } from '@shared/document/schema';
import { onceDrawn } from '../../browser/onceDrawn';
import { editAndSelect } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { viewCards } from '../../drawing/viewCards';
import { bringToView, viewCentre } from '../../viewport/moveView';
import { focusNode } from '../../viewport/focusNode';
import { sayingReplacements } from '../connecting/replacements';
import { snapped } from '../../viewport/grid';
import { withRoomFor } from '../../viewport/makeRoom';
import { nodeHeight, nodeWidth } from '../../viewport/nodeSize';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

/** Where a new block goes and what it is connected to. */
export interface Place {
  /** Its top left corner in the graph one works in; the middle of what is seen of it where absent. */
  readonly position?: { readonly x: number; readonly y: number };
  /** The output that feeds it. */
  readonly from?: End;
  /** The input that it feeds. */
  readonly to?: End;
  /** The user chose the exact position, so it is kept even if it overlaps other nodes. */
  readonly exact?: boolean;
  /** The edge that it is inserted into; nodes in the way make room. */
  readonly edge?: Edge;
}

export interface Planned extends Pick<NewNode, 'block' | 'parameters'> {
  /** Of a block from outside the drawing, which gets it with the block. */
  readonly definition?: BlockFile;
}

const gap = 56;

/** Adds a block as one undo step, selects it and focuses it. */
export function addBlock({ block, parameters, definition }: Planned, place: Place = {}): void {
  const { scope, prefix } = viewOf(drawingStore.getState());
  const centre = viewCentre();
  const wantedPlace = place.position ?? { x: centre.x - nodeWidth / 2, y: centre.y - nodeHeight / 2 };
  const position = snapped(place.edge || place.exact ? wantedPlace : free(wantedPlace));
  let made: string | undefined;
  const add = (before: NetloomDocument) => {
    const { document, type } = definition ? unpackBlock(before, definition) : { document: before, type: block };
    const wanted: NewNode = { block: type, position, ...(parameters && { parameters }) };
    const added = place.edge ? insertOnEdge(document, place.edge, wanted, scope) : addNode(document, wanted, scope);
    made = added.id;
    const joined = join(added.document, added.id, type, place);
    return { document: place.edge ? withRoomFor(joined, added.id, scope) : joined, ids: [added.id] };
  };
  sayingReplacements(place.to ? [place.to] : [], () => editAndSelect(wordsOf(canvasWords).edits.add(block), add));
  if (made === undefined) return;
  const path = prefix + made;
  focusNode(path);
  if (!place.exact) onceDrawn(() => bringToView(path));
}

function join(document: NetloomDocument, id: string, type: string, { from, to, edge }: Place): NetloomDocument {
  const { scope } = viewOf(drawingStore.getState());
  const block = blockLibrary(document).get(type);
  const [input, output] = [block?.inputs[0]?.name, block?.outputs[0]?.name];
  if (edge) return document;
  const fed = from && input !== undefined ? connect(document, from, [id, input], scope) : document;
  return to && output !== undefined ? connect(fed, [id, output], to, scope) : fed;
}

/** Where a block goes that is added after another: into its only outgoing edge, otherwise behind it. */
export function placeAfter(id: string): Place {
  const state = drawingStore.getState();
  const { graph, nodes } = viewOf(state);
  const node = nodes.get(id);
  if (!node) return {};
  const leaving = graph.edges.filter(({ from }) => from[0] === id);
  const output = blockLibrary(state.document).get(node.block)?.outputs[0]?.name;
  const { x, y } = nodes.get(cardOf(viewCards(), id))?.position ?? node.position;
  const position = free({ x: x + nodeWidth + gap, y });
  if (leaving.length === 1) return { edge: leaving[0]!, position: { ...position, y: y + nodeHeight + gap } };
  return { position, ...(output !== undefined && { from: [id, output] as End }) };
}

/** The position itself, or the first free one below it. */
function free(wanted: { x: number; y: number }): { x: number; y: number } {
  const { graph } = viewOf(drawingStore.getState());
  const { hosts } = viewCards();
  let { y } = wanted;
  const isTaken = () =>
    graph.nodes.some(
      ({ id, position }) =>
        !hosts.has(id) && Math.abs(position.x - wanted.x) < nodeWidth && Math.abs(position.y - y) < nodeHeight,
    );
  for (let tries = 0; tries < 50 && isTaken(); tries++) y += nodeHeight + gap / 2;
  return { x: wanted.x, y };
}
