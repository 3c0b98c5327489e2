import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFor, paintTiles, scaleFor, tilesOfImages } from '@renderer/tiles/tileGrid';

const anyTiles = fc
  .record({
    count: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 7 }),
    width: fc.integer({ min: 1, max: 7 }),
    channels: fc.constantFrom(1 as const, 3 as const),
  })
  .map((size) => ({
    ...size,
    range: [-1, 1] as [number, number],
    pixels: Uint8Array.from(
      { length: size.count * size.height * size.width * size.channels },
      (_, index) => (index * 31) % 256,
    ),
  }));

describe('an image grid', () => {
  it('puts every pixel of every shown tile in its place, and only there', () => {
    fc.assert(
      fc.property(anyTiles, fc.integer({ min: 1, max: 60 }), (tiles, boxWidth) => {
        const grid = gridFor(tiles, boxWidth, 1);
        const image = paintTiles(tiles, grid);
        let opaque = 0;
        for (let pixel = 3; pixel < image.length; pixel += 4) opaque += image[pixel] === 255 ? 1 : 0;
        expect(grid.shown).toBe(tiles.count);
        expect(opaque).toBe(tiles.count * tiles.height * tiles.width);
        for (let tile = 0; tile < tiles.count; tile += 1) {
          const left = (tile % grid.columns) * (tiles.width + 1);
          const top = Math.floor(tile / grid.columns) * (tiles.height + 1);
          const at = (top * grid.width + left) * 4;
          const from = tile * tiles.height * tiles.width * tiles.channels;
          expect(image[at]).toBe(tiles.pixels[from]);
          expect(image[at + 2]).toBe(tiles.pixels[from + (tiles.channels === 3 ? 2 : 0)]);
        }
      }),
    );
  });

  it('fits its box, and shows only the rows that there is room for', () => {
    const grid = gridFor({ count: 16, height: 5, width: 5 }, 60, 2, 2);
    expect(grid).toMatchObject({ columns: 5, rows: 2, shown: 10 });
    expect(grid.width * 2).toBeLessThanOrEqual(60);
  });

  it('enlarges small tiles by whole numbers and shrinks large ones', () => {
    expect(scaleFor({ width: 5, height: 5 }, 24, 140)).toBe(4);
    expect(scaleFor({ width: 28, height: 28 }, 24, 140)).toBeCloseTo(24 / 28);
  });

  it('makes strips wider, up to the box', () => {
    expect(scaleFor({ width: 15, height: 4 }, 38, 264)).toBe(4);
    expect(scaleFor({ width: 1000, height: 4 }, 38, 264)).toBeCloseTo(0.264);
  });

  it('takes byte images as tiles, of two channels the first', () => {
    const tiles = tilesOfImages([1, 2, 2], Uint8Array.from([1, 9, 2, 9, 3, 9, 4, 9]));
    expect(tiles).toMatchObject({ count: 2, height: 1, width: 2, channels: 1 });
    expect([...tiles.pixels]).toEqual([1, 2, 3, 4]);
  });
});
