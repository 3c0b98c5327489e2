import type { Connection } from '@xyflow/react';
import { connect } from '@shared/editing';
import type { End } from '@shared/document/schema';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { leavingNode } from './leavingEnd';
import { sayingReplacements } from './replacements';

/** Draws an edge, and says which one it replaced. */
export function drawEdge({ source, sourceHandle, target, targetHandle }: Connection): void {
  const { scope } = viewOf(drawingStore.getState());
  const [from, to]: [End, End] = [
    [leavingNode(source), sourceHandle ?? ''],
    [target, targetHandle ?? ''],
  ];
  sayingReplacements([to], () => edit('Connect', (document) => connect(document, from, to, scope)));
}
