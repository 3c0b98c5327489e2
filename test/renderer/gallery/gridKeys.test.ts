import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemAt, type Place } from '../../../src/renderer/gallery/gridKeys';

const grids = fc.record({ count: fc.integer({ min: 1, max: 60 }), columns: fc.integer({ min: 1, max: 8 }) });
const places = (count: number, columns: number): Place[] =>
  Array.from({ length: count }, (_, index) => ({
    left: 250 * (index % columns),
    top: 210 * Math.floor(index / columns),
  }));

it('arrows lead to the neighbour in their direction, or nowhere', () => {
  fc.assert(
    fc.property(grids, fc.nat(), ({ count, columns }, at) => {
      const grid = places(count, columns);
      const from = at % count;
      const inGrid = (index: number) => (index >= 0 && index < count ? index : undefined);
      expect(itemAt(grid, from, 'ArrowRight')).toBe(inGrid(from + 1));
      expect(itemAt(grid, from, 'ArrowLeft')).toBe(inGrid(from - 1));
      expect(itemAt(grid, from, 'ArrowUp')).toBe(inGrid(from - columns));
      // Above a gap in the last row the last card is the nearest.
      const isLastRow = Math.floor(from / columns) === Math.floor((count - 1) / columns);
      expect(itemAt(grid, from, 'ArrowDown')).toBe(isLastRow ? undefined : Math.min(from + columns, count - 1));
      expect(itemAt(grid, from, 'Home')).toBe(0);
      expect(itemAt(grid, from, 'End')).toBe(count - 1);
      expect(itemAt(grid, from, 'Enter')).toBeUndefined();
    }),
  );
});
