import type { FinalConnectionState } from '@xyflow/react';
import { scopePrefix } from '@shared/compiler/path';
import { workIn } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { cardAt } from '../../drawing/viewCards';
import { viewOf } from '../../drawing/drawingView';
import { say } from '../../ui/uiStore';
import { flow } from '../../viewport/flow';
import { nodeAt } from '../../viewport/nodeAt';
import { firstPort, nodeWidth } from '../../viewport/nodeSize';
import { inPlace, placeAtPoint, shownPlace } from '../../viewport/shownPicture';
import { wordsOf } from '../../words/currentWords';
import { framesWords } from '../../words/english/frames';
import { openQuickAdd } from '../quickAdd/openQuickAdd';
import { drawEdge } from './drawEdge';
import { endOf, type PortEnd } from './edgeEnds';
import { portOfNode } from './portOfNode';
import { refusalBetween } from './refusalBetween';

/** React Flow itself draws edges onto ports that take them. What a port refuses is said, and stays after the drag. */
export function dropEdge(screen: Point, { fromHandle, toHandle, isValid }: FinalConnectionState): void {
  if (!fromHandle || isValid) return;
  const at = flow()?.screenToFlowPosition(screen, { snapToGrid: false }) ?? { x: 0, y: 0 };
  const node = toHandle?.nodeId ?? nodeAt(at);
  if (node === cardAt(fromHandle.nodeId)) return;
  const prefix = scopePrefix(fromHandle.nodeId);
  // Beside the nodes of the place that the edge begins in, which a frame may show.
  const isBeside = !toHandle && node === shownPlace(prefix)?.frame?.path;
  if (isBeside && placeAtPoint(at) === prefix) return offerBlocks(fromHandle, screen, at);
  if (node === undefined) return say({ kind: 'warning', text: wordsOf(framesWords).noEdgeAcross });
  const end = toHandle ?? portOfNode(fromHandle, node);
  const refusal = end && refusalBetween(fromHandle, end);
  if (refusal !== undefined) return say({ kind: 'warning', text: refusal });
  if (!end) return;
  drawEdge(fromHandle, end);
}

function offerBlocks(start: PortEnd, screen: Point, at: Point): void {
  workIn(scopePrefix(start.nodeId));
  const { readOnly, prefix } = viewOf(drawingStore.getState());
  if (readOnly) return;
  const end = endOf(start);
  const isSource = start.type === 'source';
  // The new block's port, not its corner, goes where the edge was dropped.
  const position = inPlace({ x: isSource ? at.x : at.x - nodeWidth, y: at.y - firstPort }, prefix);
  openQuickAdd({ screen, position, ...(isSource ? { from: end } : { to: end }) });
}

type Point = { readonly x: number; readonly y: number };
