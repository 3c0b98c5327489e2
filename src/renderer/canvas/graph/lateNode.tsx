import { useReactFlow, useUpdateNodeInternals, type NodeProps } from '@xyflow/react';
import { useEffect, type ComponentType } from 'react';
import type { FlowNode } from '../../viewport/flowTypes';
import { later } from '../../widgets/later';

/**
 * A kind of node whose code loads after the start. React Flow looks for a node's ports when the node appears; where the code
 * that draws them came later, it has found none and draws no edges there, so it looks again.
 */
export function lateNode<Kind extends FlowNode>(
  load: () => Promise<ComponentType<NodeProps<Kind>>>,
): ComponentType<NodeProps<Kind>> {
  return later<NodeProps<Kind>>(
    async () => {
      const Node = await load();
      return function Late(props: NodeProps<Kind>) {
        useLatePorts(props.id);
        return <Node {...props} />;
      };
    },
    <></>,
  );
}

function useLatePorts(id: string): void {
  const { getInternalNode } = useReactFlow();
  const look = useUpdateNodeInternals();
  useEffect(() => {
    const known = getInternalNode(id)?.internals.handleBounds;
    if (!known?.source && !known?.target) look(id);
  }, [getInternalNode, look, id]);
}
