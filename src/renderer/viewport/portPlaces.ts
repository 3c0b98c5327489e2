import { cardOf, type Cards, type Graph } from '@shared/editing';
import type { Placed } from './nodeCells';
import { portId } from './nodeIds';
import { firstPort, nodeWidth } from './nodeSize';

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

/**
 * Where the ports of an open composite stand: left and right of its nodes, level with the first node that each is joined to.
 * @param nodes as they are shown: of a card with chips, its block
 */
export function portPlaces(
  nodes: readonly Placed[],
  { inputs, outputs }: Pick<Graph, 'inputs' | 'outputs'>,
  cards: Pick<Cards, 'hosts'>,
): PortPlace[] {
  if (!nodes.length) return [];
  const known = new Map(nodes.map((node) => [node.id, node]));
  const placeOf = (id: string | undefined) => known.get(cardOf(cards, id ?? ''))?.position;
  const level = (id: string | undefined): number => (placeOf(id)?.y ?? 0) + firstPort - portHeight / 2;
  const left = Math.min(...nodes.map(({ position }) => position.x)) - gap - portWidth;
  const right = Math.max(...nodes.map(({ position, width = nodeWidth }) => position.x + width)) + gap;
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
    const place = (id: string) => placeOf(id)?.x ?? Infinity;
    return [...ids].sort((one, other) => place(one) - place(other))[0];
  }
}
