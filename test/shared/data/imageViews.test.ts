import { describe, expect, it } from 'vitest';
import { imageViewsSchema, placesOf, writeView, type ImageViews } from '@shared/data/imageViews';

/** Every version of a grey image, row by row. */
function versions(views: ImageViews, image: readonly (readonly number[])[]): number[][][] {
  const [height, width] = [image.length, image[0]!.length];
  const source = Uint8Array.from(image.flat());
  return placesOf(views, height, width).map((place) => {
    const target = new Uint8Array(source.length);
    writeView(place, source, target, [height, width, 1]);
    return image.map((_, row) => [...target.subarray(row * width, (row + 1) * width)]);
  });
}

const square = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

describe('versions of test images', () => {
  it('are moved to all four sides, with black where nothing comes from', () => {
    expect(versions({ kind: 'shift', amount: 1 }, square)).toEqual([
      [[0, 1, 2], [0, 4, 5], [0, 7, 8]], // prettier-ignore
      [[0, 0, 0], [1, 2, 3], [4, 5, 6]], // prettier-ignore
      [[2, 3, 0], [5, 6, 0], [8, 9, 0]], // prettier-ignore
      [[4, 5, 6], [7, 8, 9], [0, 0, 0]], // prettier-ignore
    ]);
  });

  it('are turned both ways about the centre', () => {
    const [one, other] = versions({ kind: 'rotation', amount: 90 }, square);
    const clockwise = [[7, 4, 1], [8, 5, 2], [9, 6, 3]]; // prettier-ignore
    const counterclockwise = [[3, 6, 9], [2, 5, 8], [1, 4, 7]]; // prettier-ignore
    expect([one, other]).toEqual(expect.arrayContaining([clockwise, counterclockwise]));
  });

  it('are enlarged about the centre, blended from neighbours', () => {
    expect(versions({ kind: 'scale', amount: 2 }, square)[0]).toEqual([[3, 4, 4], [5, 5, 6], [6, 7, 7]]); // prettier-ignore
    expect(versions({ kind: 'scale', amount: 0.3 }, square)[0]).toEqual([[0, 0, 0], [0, 5, 0], [0, 0, 0]]); // prettier-ignore
  });

  it('are the image itself where nothing moves', () => {
    for (const views of [
      { kind: 'shift', amount: 0 },
      { kind: 'rotation', amount: 0 },
      { kind: 'scale', amount: 1 },
    ])
      for (const version of versions(views as ImageViews, square)) expect(version).toEqual(square);
  });

  it('are crops of the enlarged image: four corners, the centre, and their mirror images', () => {
    // 14 pixels become 16, so that crops lie two pixels of the enlarged image apart.
    const ramp = Array.from({ length: 14 }, (_, row) => Array.from({ length: 14 }, (_, column) => 10 * row + column));
    const crops = versions({ kind: 'crops', amount: 10 }, ramp);
    expect(crops).toHaveLength(10);
    const enlarged = (at: number) => Math.min(Math.max(((at + 0.5) * 14) / 16 - 0.5, 0), 13);
    const expected = (top: number, left: number) =>
      ramp.map((line, row) => line.map((_, column) => Math.round(10 * enlarged(row + top) + enlarged(column + left))));
    const five = [expected(0, 0), expected(0, 2), expected(2, 0), expected(2, 2), expected(1, 1)];
    expect(crops.slice(0, 5)).toEqual(five);
    expect(crops.slice(5)).toEqual(five.map((crop) => crop.map((line) => [...line].reverse())));
    expect(versions({ kind: 'crops', amount: 5 }, ramp)).toEqual(five);
  });

  it('of other amounts are refused', () => {
    expect(imageViewsSchema.safeParse({ kind: 'crops', amount: 7 }).error?.issues[0]?.message).toBe(
      'expected 5 or 10 crops',
    );
    expect(imageViewsSchema.safeParse({ kind: 'shift', amount: 1.5 }).success).toBe(false);
  });
});
