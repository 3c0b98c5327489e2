import { Position } from '@xyflow/react';
import { analysisAt } from '@shared/compiler/analyze';
import { endOfCard } from '@shared/editing';
import type { NetNode } from '@shared/document/schema';
import type { DrawingState } from '../../drawing/drawingStore';
import { edgeProblems, problemsAt } from '../../drawing/analysisIndex';
import { blockOf, nameOf, viewOf } from '../../drawing/drawingView';
import { viewCards } from '../../drawing/viewCards';
import { wirePath } from '../edge/wirePath';
import { blockColour, colourStore } from '../../drawing/colourBy';
import type { FlowEdge, FlowNode } from '../../viewport/flowTypes';
import { boxOf } from '../../viewport/flowBox';

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

export function tilesOf(state: DrawingState, nodes: readonly FlowNode[]): Tile[] {
  const { nodes: drawn, prefix } = viewOf(state);
  const { by } = colourStore.getState();
  return nodes.flatMap((node) => {
    const netNode = drawn.get(node.id);
    if (!netNode) return [];
    const path = prefix + node.id;
    const problems = problemsAt(state.analysis, path);
    return {
      ...boxOf(node),
      colour: blockColour(state, by, node.id, blockOf(state, netNode)),
      outline: node.selected
        ? 'var(--accent)'
        : problems.some(({ severity }) => severity === 'error')
          ? 'var(--danger-line)'
          : undefined,
      ...(node.type === 'chip' ? undefined : { name: nameOf(netNode), shape: shapeText(state, node.id, netNode) }),
    };
  });
}

/** The shape that leaves a node's card; its block, while that is not known. */
function shapeText(state: DrawingState, id: string, { block }: NetNode): string {
  const path = viewOf(state).prefix + endOfCard(viewCards(state), id);
  return analysisAt(state.analysis, path)?.outputs[0]?.join('×') ?? block;
}

const paths = new WeakMap<FlowEdge, { readonly key: string; readonly path: Path2D }>();

export function linesOf(state: DrawingState, nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Line[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const problems = edgeProblems(state.analysis);
  const { prefix } = viewOf(state);
  return edges.flatMap((edge) => {
    const start = portOf(known.get(edge.source), edge.sourceHandle, 'source');
    const end = portOf(known.get(edge.target), edge.targetHandle, 'target');
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
      colour: problems.has(prefix + (edge.data?.way ?? edge.id))
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

function portOf(node: FlowNode | undefined, name: string | null | undefined, type: 'source' | 'target') {
  const handle = node?.handles?.find((candidate) => candidate.type === type && candidate.id === name);
  if (!node || !handle) return undefined;
  const { width = 12, height = 12 } = handle;
  return {
    x: node.position.x + handle.x + (type === 'source' ? width : 0),
    y: node.position.y + handle.y + height / 2,
  };
}
