import type { FinalConnectionState } from '@xyflow/react';
import { cardOf } from '@shared/editing';
import { drawingStore } from '../../drawing/drawingStore';
import { viewCards } from '../../drawing/viewCards';
import { viewOf } from '../../drawing/drawingView';
import { say } from '../../ui/uiStore';
import { flow } from '../../viewport/flow';
import { nodeAt } from '../../viewport/nodeAt';
import { firstPort, nodeWidth } from '../../viewport/nodeSize';
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
  if (node === cardOf(viewCards(), fromHandle.nodeId)) return;
  if (node === undefined) return offerBlocks(fromHandle, screen, at);
  const end = toHandle ?? portOfNode(fromHandle, node);
  const refusal = end && refusalBetween(fromHandle, end);
  if (refusal !== undefined) return say({ kind: 'warning', text: refusal });
  if (!end) return;
  drawEdge(fromHandle, end);
}

function offerBlocks(start: PortEnd, screen: Point, at: Point): void {
  if (viewOf(drawingStore.getState()).readOnly) return;
  const end = endOf(start);
  const isSource = start.type === 'source';
  // The new block's port, not its corner, goes where the edge was dropped.
  const position = { x: isSource ? at.x : at.x - nodeWidth, y: at.y - firstPort };
  openQuickAdd({ screen, position, ...(isSource ? { from: end } : { to: end }) });
}

type Point = { readonly x: number; readonly y: number };
