import { useMemo } from 'react';
import { useConnection } from '@xyflow/react';
import { previewConnection } from '@shared/compiler/analyze';
import type { End } from '@shared/document/schema';
import { formatShape } from '@shared/tensor/shape';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { leavingNode } from './leavingEnd';

/** While an edge is dragged over a port: the resulting shape, or the problem it would cause. */
export function ConnectionPreview() {
  const source = useConnection((connection) => handleText(connection.fromHandle));
  const target = useConnection((connection) => handleText(connection.toHandle));
  const isReversed = useConnection((connection) => connection.fromHandle?.type === 'target');
  const x = useConnection((connection) => (connection.toHandle && connection.pointer ? connection.pointer.x : 0));
  const y = useConnection((connection) => (connection.toHandle && connection.pointer ? connection.pointer.y : 0));
  const text = useMemo(() => {
    if (!source || !target || source === target) return undefined;
    return isReversed ? previewText(target, source) : previewText(source, target);
  }, [source, target, isReversed]);
  if (!text) return null;
  return (
    <div className="connection-preview" data-kind={text.kind} style={{ left: x + 16, top: y + 16 }} role="status">
      {text.text}
    </div>
  );
}

function handleText(handle: { nodeId: string; id?: string | null } | null): string | undefined {
  return handle ? `${handle.nodeId}\n${handle.id ?? ''}` : undefined;
}

function previewText(
  source: string,
  target: string,
): { readonly kind: 'fits' | 'problem'; readonly text: string } | undefined {
  const state = drawingStore.getState();
  const { scope, prefix } = viewOf(state);
  const [[node, port], to] = [source.split('\n') as End, target.split('\n') as End];
  const from: End = [leavingNode(node), port];
  const preview = previewConnection(state.document, from, to, {
    analysis: state.analysis,
    scope,
    within: prefix.slice(0, -1) || undefined,
  });
  if ('refused' in preview) return { kind: 'problem', text: preview.refused };
  if ('problem' in preview) return { kind: 'problem', text: preview.problem.message };
  return preview.result && { kind: 'fits', text: `${to[0]} gives ${formatShape(preview.result)}` };
}
