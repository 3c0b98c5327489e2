import { memo } from 'react';
import { Handle, Position, useConnection } from '@xyflow/react';
import { idAt } from '@shared/compiler/path';
import type { BlockDefinition } from '@shared/blocks/definition';
import { refusalBetween } from '../connecting/refusalBetween';
import { firstPort, portGap } from '../../viewport/nodeSize';
import { useWords, wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import './blockPorts.css';

interface BlockPortsProps {
  /** The path of its node. */
  readonly id: string;
  readonly block: BlockDefinition | undefined;
  /** Of a card that chips share: its block has the inputs, its last chip the outputs. */
  readonly only?: 'inputs' | 'outputs' | undefined;
  /** How far above this element the card begins, canvas pixels. */
  readonly rise?: number;
}

export const BlockPorts = memo(function BlockPorts({ id, block, only, rise = 0 }: BlockPortsProps) {
  const { ports } = useWords(canvasWords);
  if (!block) return null;
  return (
    <>
      {(only === 'outputs' ? [] : block.inputs).map(({ name, many }, index) => (
        <Port
          key={name}
          id={id}
          name={name}
          kind="target"
          top={firstPort + index * portGap}
          label={many ? ports.several(name) : name}
        />
      ))}
      {(only === 'inputs' ? [] : block.outputs).map(({ name }, index) => (
        <Port key={name} id={id} name={name} kind="source" top={firstPort + index * portGap - rise} label={name} />
      ))}
    </>
  );
});

interface PortProps {
  readonly id: string;
  readonly name: string;
  readonly kind: 'source' | 'target';
  readonly top: number;
  readonly label: string;
  /** How far inside the right edge it lies, pixels. */
  readonly inset?: number;
}

/** A port; while an edge is dragged it fades if it cannot accept that edge, and its tooltip says why. */
export function Port({ id, name, kind, top, label, inset = 0 }: PortProps) {
  const refusal = useConnection((connection) => {
    if (!connection.inProgress || !connection.fromHandle) return undefined;
    const { nodeId, id: handle, type } = connection.fromHandle;
    if (nodeId === id && handle === name && type === kind) return undefined;
    return refusalBetween(connection.fromHandle, { nodeId: id, id: name, type: kind });
  });
  return (
    <Handle
      id={name}
      type={kind}
      position={kind === 'source' ? Position.Right : Position.Left}
      style={inset ? { top, right: inset } : { top }}
      className={refusal ? 'port port-refused' : 'port'}
      title={refusal ?? label}
      role="img"
      aria-label={wordsOf(canvasWords).ports[kind === 'source' ? 'output' : 'input'](label, idAt(id))}
    />
  );
}
