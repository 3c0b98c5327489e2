import { useMemo } from 'react';
import { useConnection, useStore, type ConnectionState } from '@xyflow/react';
import { scopePrefix } from '@shared/compiler/path';
import { cardAt } from '../../drawing/viewCards';
import { boxOf } from '../../viewport/nodeBoxes';
import { nodeAt } from '../../viewport/nodeAt';
import { shownPlace } from '../../viewport/shownPicture';
import { portOfNode } from './portOfNode';
import { previewEdge } from './previewEdge';
import type { PortEnd } from './edgeEnds';
import './connectionPreview.css';

/**
 * While an edge is dragged over a port or a node: the resulting shape, or the problem it would cause. Found out for the one
 * target that the pointer reaches, not for every port.
 */
export function ConnectionPreview() {
  const reached = useConnection(reachedBy);
  return reached ? <Preview reached={reached} /> : null;
}

/** Both ports, as text, so that the pointer's way over one target renders nothing anew. */
function reachedBy(connection: ConnectionState): string | undefined {
  const { inProgress, fromHandle, toHandle, to } = connection;
  if (!inProgress) return undefined;
  const node = toHandle ? undefined : nodeAt(to);
  // Beside the nodes of the frame that the edge begins in.
  if (node !== undefined && node === shownPlace(scopePrefix(fromHandle.nodeId))?.frame?.path) return undefined;
  if (node !== undefined && node === cardAt(fromHandle.nodeId)) return undefined;
  const end = toHandle ?? (node === undefined ? undefined : portOfNode(fromHandle, node));
  if (!end || end.nodeId === fromHandle.nodeId) return undefined;
  return JSON.stringify([fromHandle, end].map(({ nodeId, id, type }) => ({ nodeId, id, type })));
}

/** Under a node, pixels; where there is less, the preview stands above it. */
const leastRoom = 64;

function Preview({ reached }: { readonly reached: string }) {
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const canvasHeight = useStore(({ height }) => height);
  const { text, box } = useMemo(() => {
    const [start, end] = JSON.parse(reached) as [PortEnd, PortEnd];
    return { text: previewEdge(start, end), box: boxOf(end.nodeId) };
  }, [reached]);
  if (!box) return null;
  const place = { left: box.x * zoom + x, top: box.y * zoom + y };
  const size = { width: box.width * zoom, height: box.height * zoom };
  const below = place.top + size.height + 8;
  return (
    <>
      <div className="connection-target" data-kind={text?.kind} style={{ ...place, ...size }} />
      {text && (
        <div
          className="connection-preview"
          data-kind={text.kind}
          data-above={below + leastRoom > canvasHeight || undefined}
          style={{ left: place.left, top: below + leastRoom > canvasHeight ? place.top - 8 : below }}
          role="status"
        >
          {text.text}
        </div>
      )}
    </>
  );
}
