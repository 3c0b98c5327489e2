import { Position, type NodeHandle } from '@xyflow/react';
import type { BlockDefinition } from '@shared/blocks/definition';
import type { VolumeFlowNode } from '../../viewport/flowTypes';
import { labelId } from '../../viewport/nodeIds';
import type { ShownVolume } from '../../viewport/volumePlaces';

const noData: Record<string, never> = {};

/** React Flow's node for a volume, where the view has placed it. @param ending the block whose outputs leave it */
export function volumeNode(
  prefix: string,
  { id, bounds: { left, top, right, bottom }, ...volume }: ShownVolume,
  block: BlockDefinition | undefined,
  ending: BlockDefinition | undefined,
): VolumeFlowNode {
  const [width, height] = [right - left, bottom - top];
  const handles = (type: NodeHandle['type'], ports: BlockDefinition['inputs'] = []): NodeHandle[] => {
    const tops = portsAlong(height, ports.length);
    const x = type === 'source' ? width - volume.solid.depth.x / 2 : 0;
    const position = type === 'source' ? Position.Right : Position.Left;
    return ports.map(({ name }, at) => ({
      ...{ id: name, type, position },
      ...{ x: x - 6, y: tops[at]! - 6, width: 12, height: 12 },
    }));
  };
  return {
    ...{ id: prefix + id, type: 'volume', position: { x: left, y: top }, data: noData, width, height },
    domAttributes: { 'aria-labelledby': labelId(prefix + id) },
    draggable: false,
    handles: [...handles('target', block?.inputs), ...handles('source', ending?.outputs)],
  };
}

/** The heights of so many ports on a volume, around its middle, from its top. */
export function volumePorts({ bounds: { top, bottom } }: Pick<ShownVolume, 'bounds'>, count: number): number[] {
  return portsAlong(bottom - top, count);
}

function portsAlong(height: number, count: number): number[] {
  const gap = Math.min(20, height / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => height / 2 + (index - (count - 1) / 2) * gap);
}
