import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeHeight, nodeWidth } from '@renderer/viewport/nodeSize';
import { spreadOf, wideGaps, type Growth } from '@renderer/viewport/spread';

const point = fc.record({ x: fc.integer({ min: -700, max: 700 }), y: fc.integer({ min: -500, max: 500 }) });
const growth: fc.Arbitrary<Growth> = fc
  .tuple(point, fc.nat(1500), fc.nat(300), fc.nat(800))
  .map(([at, right, up, down]) => ({ ...at, right, up, down }));

/** What a card takes, or what it has grown to. */
const boxOf = ({ x, y }: { x: number; y: number }, { right = 0, up = 0, down = 0 }: Partial<Growth> = {}) => ({
  ...{ left: x, top: y - up },
  ...{ right: x + nodeWidth + right, bottom: y + nodeHeight + down },
});
type Box = ReturnType<typeof boxOf>;

/** Rounding of the last digits aside. */
const isApart = (one: Box, other: Box): boolean => {
  const more = 1e-6;
  return (
    one.right <= other.left + more ||
    other.right <= one.left + more ||
    one.bottom <= other.top + more ||
    other.bottom <= one.top + more
  );
};

describe('the room that is made for what has grown', () => {
  test('lets nothing overlap that did not, neither cards nor what has grown', () => {
    fc.assert(
      fc.property(fc.array(growth, { maxLength: 6 }), fc.array(point, { maxLength: 8 }), (growths, cards) => {
        const { forth } = spreadOf(growths);
        const all = [...growths.map((each) => ({ at: each, each })), ...cards.map((at) => ({ at, each: undefined }))];
        for (const [index, one] of all.entries())
          for (const other of all.slice(index + 1)) {
            if (!isApart(boxOf(one.at), boxOf(other.at))) continue;
            expect(isApart(boxOf(forth(one.at), one.each), boxOf(forth(other.at), other.each))).toBe(true);
          }
      }),
    );
  });

  test('keeps what is in one row or column in it, and every order', () => {
    fc.assert(
      fc.property(fc.array(growth, { maxLength: 6 }), point, point, (growths, one, other) => {
        const { forth } = spreadOf(growths);
        const [first, second] = [forth(one), forth(other)];
        for (const key of ['x', 'y'] as const)
          expect(Math.sign(first[key] - second[key])).toBe(Math.sign(one[key] - other[key]));
      }),
    );
  });

  test('can be gone back exactly, also from where nothing was', () => {
    fc.assert(
      fc.property(fc.array(growth, { maxLength: 6 }), point, (growths, at) => {
        const { forth, back } = spreadOf(growths);
        for (const there of [back(forth(at)), forth(back(at))]) {
          expect(there.x).toBeCloseTo(at.x, 5);
          expect(there.y).toBeCloseTo(at.y, 5);
        }
      }),
    );
  });

  test('in a row leaves the columns of other rows as they are', () => {
    const grownThere: Growth = { x: 0, y: 0, right: 500, up: 0, down: 100 };
    const { forth, back } = spreadOf([grownThere], [], [200]);
    expect(forth({ x: 240, y: 0 }).x).toBe(740);
    expect(forth({ x: 240, y: 300 })).toEqual({ x: 240, y: 400 });
    expect(back(forth({ x: 240, y: 300 }))).toEqual({ x: 240, y: 300 });
  });

  test('is none where nothing has grown', () => {
    expect(spreadOf([]).forth({ x: 12, y: 34 })).toEqual({ x: 12, y: 34 });
  });

  test('is as large as the largest needs it in a row of equals', () => {
    const row = [0, 240, 480].map((x): Growth => ({ x, y: 0, right: 0, up: 100, down: 300 }));
    const { forth } = spreadOf(row);
    expect(forth({ x: 0, y: 200 }).y - forth({ x: 0, y: 0 }).y).toBe(500);
    expect(forth({ x: 0, y: 0 }).y - forth({ x: 0, y: -200 }).y).toBe(300);
  });
});

test('closed gaps leave cards in their order, side by side with room between them', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 10 }), (cards) => {
      const { forth, back } = spreadOf([], wideGaps(cards));
      const xs = [...cards].sort((one, other) => one.x - other.x).map((card) => ({ card, x: forth(card).x }));
      for (const [index, { card, x }] of xs.slice(1).entries()) {
        const before = xs[index]!;
        const [gap, shown] = [card.x - before.card.x - nodeWidth, x - before.x - nodeWidth];
        expect(shown).toBeCloseTo(Math.min(gap, 64), 5);
      }
      for (const card of cards) expect(back(forth(card)).x).toBeCloseTo(card.x, 5);
    }),
  );
});
