import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '@renderer/viewport/nodeCells';
import { routesOf } from '@renderer/viewport/routes';
import { firstPort, nodeHeight, nodeWidth } from '@renderer/viewport/nodeSize';

const node = (id: string, x: number, y: number) => ({ id, position: { x, y } });
type Placed = ReturnType<typeof node>;
const span = (source: Placed, target: Placed) => ({ source, target });

/** Six nodes of a trunk, 232 from each to the next. */
const trunk = Array.from({ length: 6 }, (_, index) => node(`t${index}`, 232 * index, 0));
const [t0, t1, , t3, t4, t5] = trunk as [Placed, Placed, Placed, Placed, Placed, Placed];

describe('edges', () => {
  test('neighbours are joined directly', () => {
    expect(routesOf([span(t0, t1)], cellsOf(trunk))).toEqual([{ lift: 0 }]);
  });

  test('a skip over nodes of the trunk rises above them', () => {
    const [way] = routesOf([span(t0, t3)], cellsOf(trunk));
    expect(way!.lift).toBeGreaterThan(firstPort);
  });

  test('of two skips the longer runs above the shorter', () => {
    const [outer, inner] = routesOf([span(t0, t5), span(t1, t4)], cellsOf(trunk));
    expect(outer!.lift).toBeGreaterThan(inner!.lift + 10);
  });

  test('an arc goes over what stands above the trunk', () => {
    const close = node('projection', 2 * 232, -110);
    const [way] = routesOf([span(t0, t5)], cellsOf([...trunk, close]));
    expect(way!.lift).toBeGreaterThan(110 + firstPort);
  });

  test('to and from a branch beside the trunk, the height changes where no node lies', () => {
    const projection = node('projection', 2 * 232, -160);
    const ways = routesOf([span(t0, projection), span(projection, t5)], cellsOf([...trunk, projection]));
    expect(ways).toEqual([
      { lift: 0, bend: 'early' },
      { lift: 0, bend: 'late' },
    ]);
  });

  test('a skip with nothing on its way is straight', () => {
    expect(routesOf([span(t0, t5)], cellsOf([t0, t5]))).toEqual([{ lift: 0 }]);
  });
});

test('nodes that meet a rectangle are found among any others', () => {
  const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -600, max: 600 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), place, fc.nat(1500), fc.nat(400), (places, at, width, height) => {
      const nodes = places.map(({ x, y }, index) => node(`n${index}`, x, y));
      const [right, bottom] = [at.x + width, at.y + height];
      const meets = ({ position: { x, y } }: Placed) =>
        x < right && x + nodeWidth > at.x && y < bottom && y + nodeHeight > at.y;
      const found = cellsOf(nodes).meeting(at.x, at.y, right, bottom);
      expect(found.map(({ id }) => id).sort()).toEqual(
        nodes
          .filter(meets)
          .map(({ id }) => id)
          .sort(),
      );
    }),
    { numRuns: 100 },
  );
});
