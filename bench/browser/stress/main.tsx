import { useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  applyEdgeChanges,
  applyNodeChanges,
  Background,
  Controls,
  ReactFlow,
  type Edge,
  type EdgeChange,
  type Node,
  type NodeChange,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';

/**
 * What React Flow's own stress example shows (its repository, examples/react/src/examples/Stress): default nodes of
 * 50×30 pixels on a grid of 100×50, each joined to the next, with controls, the dotted background and the example's
 * properties. Here with as many nodes as the link says, on a part of the page as large as the link says.
 */
const asked = new URLSearchParams(location.search);
const number = (name: string): number => Number(asked.get(name));
const [columns, rows] = [number('columns'), number('rows')];

const startNodes: Node[] = Array.from({ length: columns * rows }, (_, index) => ({
  id: `${index}`,
  position: { x: (index % columns) * 100, y: Math.floor(index / columns) * 50 },
  data: { label: `Node ${index}` },
  style: { width: 50, height: 30, fontSize: 11 },
  width: 50,
  height: 30,
}));
const startEdges: Edge[] = startNodes
  .slice(1)
  .map(({ id }, index) => ({ id: `${index}-${id}`, source: `${index}`, target: id }));

function Stress() {
  const [nodes, setNodes] = useState(startNodes);
  const [edges, setEdges] = useState(startEdges);
  const onNodesChange = useCallback(
    (changes: NodeChange[]) => setNodes((before) => applyNodeChanges(changes, before)),
    [],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange[]) => setEdges((before) => applyEdgeChanges(changes, before)),
    [],
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.2}
      fitView
    >
      <Controls />
      <Background />
    </ReactFlow>
  );
}

const box = { position: 'absolute', left: number('x'), top: number('y') } as const;
createRoot(document.getElementById('root')!).render(
  <div style={{ ...box, width: number('width'), height: number('height') }}>
    <Stress />
  </div>,
);
