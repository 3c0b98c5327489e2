import type { Tiles } from '@shared/compiler/probes/tiles';
import { useCallback } from 'react';
import { TileCanvas } from './TileCanvas';

const never = () => () => {};

interface StillTilesProps {
  readonly tiles: Tiles;
  readonly width: number;
  readonly tile: number;
  readonly maximumRows?: number;
  readonly label: string;
}

/** An image grid that does not change: samples of a data set, test images. */
export function StillTiles({ tiles, ...rest }: StillTilesProps) {
  const read = useCallback(() => tiles, [tiles]);
  return <TileCanvas {...rest} read={read} subscribe={never} />;
}

/** The one image at `index` of several. */
export function tileAt(tiles: Tiles, index: number): Tiles {
  const size = tiles.height * tiles.width * tiles.channels;
  return { ...tiles, count: 1, pixels: tiles.pixels.slice(index * size, (index + 1) * size) };
}
