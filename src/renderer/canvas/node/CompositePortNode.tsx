import { memo } from 'react';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import type { PortFlowNode } from '../../viewport/flowTypes';
import './compositePortNode.css';

/** An input or output of the composite that is open. */
export const CompositePortNode = memo(function CompositePortNode({ data: { label, kind } }: NodeProps<PortFlowNode>) {
  return (
    <div className="port-node">
      {label}
      <Handle
        id="port"
        type={kind === 'input' ? 'source' : 'target'}
        position={kind === 'input' ? Position.Right : Position.Left}
        isConnectable={false}
        className="port"
        aria-hidden="true"
      />
    </div>
  );
});
