import type { PlacedVolume } from '@shared/targets/figures/placed';
import type { KernelMark } from '@shared/targets/figures/kernel';
import type { NetNode } from '@shared/document/schema';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { firstPort } from './nodeSize';

/** A volume on the canvas, canvas pixels. */
export interface ShownVolume extends PlacedVolume {
  /** How wide its label may be. */
  readonly room: number;
  /** The window of the next layer on its side. */
  readonly kernel?: KernelMark;
}

/** The places of the shown graph's volumes, which are of the view alone: the drawing keeps those of its cards. */
export interface VolumePlaces {
  /** By the id of the node that each is drawn for. */
  readonly volumes: ReadonlyMap<string, ShownVolume>;
  /** The SVG paths of edges that are not straight, by the ids of both volumes: see `joinKey`. */
  readonly paths: ReadonlyMap<string, { readonly path: string; readonly isSkip: boolean }>;
}

/** Nodes at places that put the first port of a card in line with their volume; those without one are left out. */
export function asCards<Node extends Placed>(nodes: readonly Node[], { volumes }: VolumePlaces): Node[] {
  const places = new Map(
    [...volumes.values()].flatMap(({ nodes: ids, bounds: { left, top, bottom } }) =>
      ids.map((id) => [id, { x: left, y: (top + bottom) / 2 - firstPort }] as const),
    ),
  );
  return nodes.flatMap((node) => {
    const position = places.get(node.id);
    return position ? [{ ...node, position }] : [];
  });
}

type Placed = Pick<NetNode, 'id' | 'position'>;

/** What tells the edges between two volumes from others. */
export const joinKey = (from: string, to: string): string => `${from}\n${to}`;

/** Absent unless volumes are shown. */
export const volumePlacesStore = createStore<{ readonly places?: VolumePlaces | undefined }>(() => ({}));

export const volumePlaces = (): VolumePlaces | undefined => volumePlacesStore.getState().places;

export function useVolumePlaces<Slice>(select: (places: VolumePlaces | undefined) => Slice): Slice {
  return useStore(volumePlacesStore, ({ places }) => select(places));
}
