import type { Graph } from '@shared/editing';
import { portId } from '../../viewport/nodeIds';
import { firstPort, nodeWidth } from '../../viewport/nodeSize';

export const portWidth = 80;
export const portHeight = 28;
/** Least distance between the tops of ports, and from a port to the nodes, canvas pixels. */
const pitch = 48;
const gap = 60;

export interface PortPlace {
  readonly id: string;
  readonly kind: 'input' | 'output';
  readonly label: string;
  readonly position: { readonly x: number; readonly y: number };
}

/** Where the ports of an open composite stand: left and right of its nodes, level with the first node that each is joined to. */
export function portPlaces({ nodes, inputs, outputs }: Pick<Graph, 'nodes' | 'inputs' | 'outputs'>): PortPlace[] {
  if (!nodes.length) return [];
  const xs = nodes.map(({ position }) => position.x);
  const tops = new Map(nodes.map(({ id, position }) => [id, position.y]));
  const level = (id: string | undefined): number => (tops.get(id ?? '') ?? 0) + firstPort - portHeight / 2;
  const left = Math.min(...xs) - gap - portWidth;
  const right = Math.max(...xs) + nodeWidth + gap;
  const side = (kind: PortPlace['kind'], x: number, ports: readonly { name: string; joined: string | undefined }[]) => {
    const sorted = ports
      .map(({ name, joined }): PortPlace => ({
        kind,
        label: name,
        id: portId(kind, name),
        position: { x, y: level(joined) },
      }))
      .sort((one, other) => one.position.y - other.position.y);
    let least = -Infinity;
    return sorted.map((port) => {
      const y = Math.max(port.position.y, least);
      least = y + pitch;
      return { ...port, position: { x, y } };
    });
  };
  return [
    ...side(
      'input',
      left,
      inputs.map(({ name, to }) => ({ name, joined: leftmost(to.map(([id]) => id)) })),
    ),
    ...side(
      'output',
      right,
      outputs.map(({ name, from }) => ({ name, joined: from[0] })),
    ),
  ];

  /** A skip reaches further in: the port is level with where the trunk begins. */
  function leftmost(ids: readonly string[]): string | undefined {
    const place = (id: string) => nodes.find((node) => node.id === id)?.position.x ?? Infinity;
    return [...ids].sort((one, other) => place(one) - place(other))[0];
  }
}
