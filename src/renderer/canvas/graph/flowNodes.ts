import { blockLibrary } from '@shared/blocks/library';
import { Position, type NodeHandle } from '@xyflow/react';
import type { BlockDefinition } from '@shared/blocks/definition';
import type { NetloomDocument, Note } from '@shared/document/schema';
import { endOfCard, noCards } from '@shared/editing';
import type { BlockFlowNode, ChipFlowNode, FlowNode } from '../../viewport/flowTypes';
import { labelId } from '../../viewport/nodeIds';
import type { ShownPlace } from '../../viewport/picture';
import { portHeight, portPlaces, portWidth, type PortPlace } from '../../viewport/portPlaces';
import { firstPort, nodeHeight, nodeWidth, portGap } from '../../viewport/nodeSize';
import type { Point } from '../../viewport/spread';
import { asCards, type VolumePlaces } from '../../viewport/volumePlaces';
import { cardsOnCanvas } from './cardsOnCanvas';
import { frameNode } from './frameNode';
import { settleChips } from './settleChips';
import { volumeNode } from './volumeNode';

const noData: Record<string, never> = {};

/** What of the state React Flow's nodes show. */
export interface ShownNodes {
  readonly document: NetloomDocument;
  /** Every place that is open, the outer ones first. */
  readonly places: ReadonlyMap<string, ShownPlace>;
  /** Paths. */
  readonly selection: ReadonlySet<string>;
  /** Of the place that fills the canvas, where volumes are shown. */
  readonly volumes?: VolumePlaces | undefined;
}

/**
 * React Flow's nodes for the nodes and notes of all places that are open; unchanged ones stay the same objects. A frame stands before
 * what is in it. Among volumes there are neither notes nor chips: a volume is selected with what is on its card.
 */
export function flowNodes(
  { document, places, selection, volumes }: ShownNodes,
  before: readonly FlowNode[],
): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const library = blockLibrary(document);
  const keep = (next: FlowNode): FlowNode => keptOf(known.get(next.id), next);
  const [outer] = places.values();
  if (!outer) return [];
  if (volumes) return volumeNodes(outer, volumes).map(keep);
  return settleChips(nodesIn(outer), cardsOnCanvas(places));

  function nodesIn({ picture, frame }: ShownPlace): FlowNode[] {
    const { view, cards } = picture.place;
    const { prefix, readOnly } = view;
    const inFrame = frame && { parentId: frame.path };
    const placed = new Map(picture.placed.map((each) => [each.id, each]));
    const made = view.graph.nodes.flatMap((node): FlowNode[] => {
      const path = prefix + node.id;
      const block = library.get(node.block);
      const choices = {
        ...{ selected: selection.has(path), draggable: !readOnly, connectable: !readOnly },
        ...inFrame,
      };
      if (cards.hosts.has(node.id)) {
        const old = known.get(path);
        return [keep({ ...(old?.type === 'chip' ? old : chipNode(path, block?.outputs[0]?.name)), ...choices })];
      }
      const { position, above = 0 } = placed.get(node.id)!;
      const at = inside(frame, { x: position.x, y: position.y - above });
      const isCovered = cards.chips.has(node.id);
      const open = picture.frames.get(node.id);
      if (!open) return [keep({ ...blockNode(path, at, block, isCovered), ...choices })];
      const shown = places.get(open.inside.place.view.prefix);
      return [keep({ ...frameNode(path, open, at, isCovered), ...choices }), ...(shown ? nodesIn(shown) : [])];
    });
    const notes = view.notes.map((note) =>
      keep({ ...noteNode(note, picture.spread.forth(note.position)), selected: selection.has(note.id) }),
    );
    const ports = picture.ports.map((port) =>
      keep({ ...portNode(prefix, port, inside(frame, port.position)), ...inFrame }),
    );
    return [...notes, ...made, ...ports];
  }

  function volumeNodes({ picture: { place } }: ShownPlace, shown: VolumePlaces): FlowNode[] {
    const { view, cards } = place;
    const { graph, prefix, composite } = view;
    const drawn = new Map(graph.nodes.map((node) => [node.id, library.get(node.block)]));
    const boxes = [...shown.volumes.values()].flatMap((volume): FlowNode[] => {
      if (!drawn.has(volume.id)) return [];
      const node = volumeNode(prefix, volume, drawn.get(volume.id), drawn.get(endOfCard(cards, volume.id)));
      const selected = volume.nodes.some((id) => selection.has(prefix + id));
      return [{ ...node, selected, connectable: !view.readOnly }];
    });
    const ports = composite ? portPlaces(asCards(graph.nodes, shown), graph, noCards) : [];
    return [...boxes, ...ports.map((port) => portNode(prefix, port, port.position))];
  }
}

/** A point of a place, in the frame that shows it. */
function inside(frame: ShownPlace['frame'], { x, y }: Point): Point {
  return frame ? { x: x - frame.corner.x, y: y - frame.corner.y } : { x, y };
}

/** The old object where nothing of it changes: React Flow keeps what it has measured of it. */
function keptOf(old: FlowNode | undefined, next: FlowNode): FlowNode {
  if (!old || old.type !== next.type || old.parentId !== next.parentId) return next;
  if (
    old.selected === next.selected &&
    samePlace(old, next) &&
    old.draggable === next.draggable &&
    old.connectable === next.connectable &&
    sameHandles(old.handles, next.handles) &&
    sameSize(old, next)
  )
    return old;
  const { position, selected, draggable, connectable, handles, width, height } = next;
  const data = next.type === 'frame' ? next.data : old.data;
  return { ...old, position, selected, draggable, connectable, handles, width, height, data } as FlowNode;
}

const sameHandles = (left: FlowNode['handles'], right: FlowNode['handles']): boolean =>
  left?.length === right?.length && (left ?? []).every(({ y }, index) => y === right![index]!.y);

const samePlace = (left: FlowNode, right: FlowNode) =>
  left.position.x === right.position.x && left.position.y === right.position.y;
const sameSize = (left: FlowNode, right: FlowNode) => left.width === right.width && left.height === right.height;

/** @param isCovered whether chips end its card, so that its own output is not seen */
function blockNode(
  path: string,
  position: Point,
  block: BlockDefinition | undefined,
  isCovered: boolean,
): BlockFlowNode {
  return {
    id: path,
    type: 'block',
    position,
    data: noData,
    initialWidth: nodeWidth,
    initialHeight: nodeHeight,
    domAttributes: { 'aria-labelledby': labelId(path) },
    handles: block && [...handles(block.inputs, 'target'), ...(isCovered ? [] : handles(block.outputs, 'source'))],
  };
}

/** A chip before it has its place on its card. */
function chipNode(path: string, output = ''): ChipFlowNode {
  return {
    id: path,
    type: 'chip',
    position: { x: 0, y: 0 },
    data: { output, rise: 0, isFirst: false, isLast: false },
    domAttributes: { 'aria-labelledby': labelId(path) },
  };
}

function handles(ports: BlockDefinition['inputs'], type: 'source' | 'target'): NodeHandle[] {
  return ports.map(({ name }, index) => ({
    id: name,
    type,
    position: type === 'source' ? Position.Right : Position.Left,
    x: (type === 'source' ? nodeWidth : 0) - 6,
    y: firstPort + index * portGap - 6,
    width: 12,
    height: 12,
  }));
}

function noteNode({ id, size }: Note, position: Point): FlowNode {
  return { id, type: 'note', position, data: noData, width: size.width, height: size.height, zIndex: -1 };
}

/** A port of an open composite, left or right of its nodes. */
function portNode(prefix: string, { id, kind, label }: PortPlace, position: Point): FlowNode {
  return {
    ...{ id: prefix + id, type: 'port', position, data: { label, kind } },
    ...{ selected: false, draggable: false, selectable: false, focusable: false },
    initialWidth: portWidth,
    initialHeight: portHeight,
  };
}
