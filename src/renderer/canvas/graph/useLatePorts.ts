import { useReactFlow, useUpdateNodeInternals } from '@xyflow/react';
import { useEffect } from 'react';

/**
 * React Flow looks for a node's ports when the node appears. Where the code that draws them loads later, it finds none and
 * draws no edges there, so it looks again.
 * @param isDrawn whether the ports are on the page
 */
export function useLatePorts(id: string, isDrawn: boolean): void {
  const { getInternalNode } = useReactFlow();
  const look = useUpdateNodeInternals();
  useEffect(() => {
    const known = getInternalNode(id)?.internals.handleBounds;
    if (isDrawn && !known?.source && !known?.target) look(id);
  }, [getInternalNode, look, id, isDrawn]);
}
