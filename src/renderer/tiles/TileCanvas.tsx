import type { Tiles } from '@shared/compiler/probes/tiles';
import { useEffect, useRef } from 'react';
import { gridFor, paintTiles, scaleFor } from './tileGrid';
import './tiles.css';

export interface TileCanvasProps {
  /** What to draw now. */
  readonly read: () => Tiles | undefined;
  /** Calls back whenever `read` may give something else. Returns the function that stops. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Width of the box in pixels. */
  readonly width: number;
  /** About how wide one tile should be, in pixels. */
  readonly tile: number;
  readonly maximumRows?: number;
  readonly label: string;
}

/**
 * An image grid on a canvas. New tiles go from the store straight to the pixels: nothing renders, so that a node with
 * its filters costs as little while training as without.
 */
export function TileCanvas({ read, subscribe, width, tile, maximumRows, label }: TileCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let drawn: Tiles | undefined;
    const draw = (): void => {
      const tiles = read();
      const element = canvas.current;
      if (!element || !tiles || tiles === drawn) return;
      drawn = tiles;
      const scale = scaleFor(tiles, tile, width);
      const grid = gridFor(tiles, width, scale, maximumRows);
      if (element.width !== grid.width || element.height !== grid.height) {
        element.width = grid.width;
        element.height = grid.height;
        element.style.width = `${grid.width * scale}px`;
        element.style.height = `${grid.height * scale}px`;
      }
      element.getContext('2d')?.putImageData(new ImageData(paintTiles(tiles, grid), grid.width, grid.height), 0, 0);
      element.dataset.shown = String(grid.shown);
    };
    draw();
    return subscribe(draw);
  }, [read, subscribe, width, tile, maximumRows]);
  return <canvas ref={canvas} className="tiles" role="img" aria-label={label} width={0} height={0} />;
}
