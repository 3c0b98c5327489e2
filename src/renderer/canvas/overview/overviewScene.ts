import { Position } from '@xyflow/react';
import { analysisAt } from '@shared/compiler/analyze';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { endOfCard } from '@shared/editing';
import type { NetNode } from '@shared/document/schema';
import type { DrawingState } from '../../drawing/drawingStore';
import { edgeProblems, problemsAt } from '../../drawing/analysisIndex';
import { blockOf, nameOf, viewAt } from '../../drawing/drawingView';
import { cardsAt } from '../../drawing/viewCards';
import { wirePath } from '../edge/wirePath';
import { blockColour, colourStore } from '../../drawing/colourBy';
import type { FlowEdge, FlowNode } from '../../viewport/flowTypes';
import { boxOf, cornerOf } from '../../viewport/flowBox';

/** What is drawn of a distant node, canvas pixels. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A colour of the theme, `var(--category-dense)`. */
  readonly colour: string;
  readonly outline?: string;
  /** A chip has neither: it is a stripe at the foot of its card. */
  readonly name?: string;
  readonly shape?: string;
  /** It stands behind what is in it, and has its name above that. */
  readonly isFrame?: boolean;
}

export interface Line {
  readonly path: Path2D;
  /** A colour of the theme. */
  readonly colour: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** @param all the nodes on the canvas, among them the frames around others */
export function tilesOf(state: DrawingState, nodes: readonly FlowNode[], all: readonly FlowNode[]): Tile[] {
  const { by } = colourStore.getState();
  return nodes.flatMap((node) => {
    const path = node.id;
    const netNode = viewAt(state, scopePrefix(path)).nodes.get(idAt(path));
    if (!netNode) return [];
    const problems = problemsAt(state.analysis, path);
    return {
      ...boxOf(node, all),
      colour: blockColour(state, by, path, blockOf(state, netNode)),
      outline: node.selected
        ? 'var(--accent)'
        : problems.some(({ severity }) => severity === 'error')
          ? 'var(--danger-line)'
          : undefined,
      ...(node.type === 'chip' ? undefined : { name: nameOf(netNode), shape: shapeText(state, path, netNode) }),
      ...(node.type === 'frame' && { isFrame: true }),
    };
  });
}

/** The shape that leaves a node's card; its block, while that is not known. */
function shapeText(state: DrawingState, path: string, { block }: NetNode): string {
  const prefix = scopePrefix(path);
  const end = prefix + endOfCard(cardsAt(prefix), idAt(path));
  return analysisAt(state.analysis, end)?.outputs[0]?.join('×') ?? block;
}

const paths = new WeakMap<FlowEdge, { readonly key: string; readonly path: Path2D }>();

export function linesOf(state: DrawingState, nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Line[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const problems = edgeProblems(state.analysis);
  return edges.flatMap((edge) => {
    const start = portOf(known.get(edge.source), nodes, edge.sourceHandle, 'source');
    const end = portOf(known.get(edge.target), nodes, edge.targetHandle, 'target');
    if (!start || !end) return [];
    const key = `${start.x},${start.y},${end.x},${end.y}`;
    let kept = paths.get(edge);
    if (kept?.key !== key) {
      const ends = {
        sourceX: start.x,
        sourceY: start.y,
        targetX: end.x,
        targetY: end.y,
        sourcePosition: Position.Right,
        targetPosition: Position.Left,
      };
      kept = { key, path: new Path2D(wirePath(ends, edge.data)[0]) };
      paths.set(edge, kept);
    }
    return {
      path: kept.path,
      colour: problems.has(edge.data ? scopePrefix(edge.id) + edge.data.way : edge.id)
        ? 'var(--danger-line)'
        : edge.data?.isSkip
          ? 'var(--category-merge)'
          : 'var(--edge)',
      left: Math.min(start.x, end.x),
      right: Math.max(start.x, end.x),
      top: Math.min(start.y, end.y) - (edge.data?.lift ?? 0),
      bottom: Math.max(start.y, end.y),
    };
  });
}

function portOf(
  node: FlowNode | undefined,
  all: readonly FlowNode[],
  name: string | null | undefined,
  type: 'source' | 'target',
) {
  const handle = node?.handles?.find((candidate) => candidate.type === type && candidate.id === name);
  if (!node || !handle) return undefined;
  const { width = 12, height = 12 } = handle;
  const corner = cornerOf(node, all);
  return {
    x: corner.x + handle.x + (type === 'source' ? width : 0),
    y: corner.y + handle.y + height / 2,
  };
}
