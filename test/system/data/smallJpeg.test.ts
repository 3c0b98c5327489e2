import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage, fitImage } from '@system/data/images/decode';
import { plainJpegHeader } from '@system/data/images/jpegHeader';
import { decodeSmallJpeg } from '@system/data/images/smallJpeg';
import type { ImageSettings } from '@shared/data/formats/settings';
import { createRandom } from '@shared/tensor/random';
import { temporaryFolder } from '../../support/home';

const noise = (width: number, height: number, seed: number) => {
  const random = createRandom(seed);
  const values = Uint8Array.from({ length: width * height * 3 }, () => Math.floor(random.uniform() * 256));
  return sharp(values, { raw: { width, height, channels: 3 } });
};
/** What a thread does with it, before it asks sharp. */
async function decoded(bytes: Uint8Array, settings: ImageSettings): Promise<Uint8Array | undefined> {
  const header = plainJpegHeader(bytes);
  return header && decodeSmallJpeg(bytes, header, settings);
}

const form = (side: number, fit: 'stretch' | 'crop' | 'pad' = 'crop') =>
  ({ height: side, width: side, channels: 3, fit }) as const;

describe('a small JPEG', () => {
  it('has the very bytes that sharp gives, in each form that is not larger than it nor smaller than its half', async () => {
    const file = fc.record({
      ...{ width: fc.integer({ min: 4, max: 130 }), height: fc.integer({ min: 4, max: 130 }), seed: fc.nat() },
      ...{ isGrey: fc.boolean(), progressive: fc.boolean(), quality: fc.integer({ min: 20, max: 100 }) },
      chromaSubsampling: fc.constantFrom('4:4:4', '4:2:0'),
    });
    const factor = fc.double({ min: 1, max: 2, noNaN: true });
    const fit = fc.constantFrom('stretch', 'crop', 'pad');
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        file,
        factor,
        factor,
        fit,
        async ({ width, height, seed, isGrey, ...coding }, down, across, how) => {
          const image = noise(width, height, seed);
          const bytes = await (isGrey ? image.toColourspace('b-w') : image).jpeg(coding).toBuffer();
          const sides = { height: Math.ceil(height / down), width: Math.ceil(width / across) };
          const settings = { ...sides, channels: isGrey && seed % 2 === 0 ? 1 : 3, fit: how } as const;
          const pixels = await decoded(bytes, settings);
          if (!pixels) return;
          compared++;
          expect(Buffer.compare(pixels, (await fitImage(bytes, settings)).pixels)).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(75);
  });

  it.each([
    ['lies on its side', () => noise(64, 48, 1).withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['has colours of its own', () => noise(64, 48, 1).withIccProfile('p3').jpeg().toBuffer()],
    ['is printed in four colours', () => noise(64, 48, 1).toColourspace('cmyk').jpeg().toBuffer()],
    ['is cut short', async () => (await noise(64, 48, 1).jpeg().toBuffer()).subarray(0, 900)],
    [
      'has an end in its middle',
      async () => (await noise(64, 48, 1).jpeg().toBuffer()).fill(Buffer.of(0xff, 0xd9), 900, 902),
    ],
    ['is a PNG', () => noise(64, 48, 1).png().toBuffer()],
    ['is enlarged', () => noise(20, 20, 1).jpeg().toBuffer()],
    ['is large', () => noise(300, 300, 1).jpeg().toBuffer()],
  ])('that %s is left to sharp', async (_, make) => {
    expect(await decoded(await make(), form(32))).toBeUndefined();
    // What was wrong with one file does not hold up the next.
    expect(await decoded(await noise(40, 40, 2).jpeg().toBuffer(), form(32))).toHaveLength(32 * 32 * 3);
  });

  it.each(['stretch', 'crop', 'pad'] as const)(
    'or a large one has equal bytes from a thread and on its own: %s',
    async (fit) => {
      const path = join(temporaryFolder(), 'large.jpg');
      const bytes = await noise(300, 280, 3).jpeg().toBuffer();
      writeFileSync(path, bytes);
      expect(
        Buffer.compare(await decodeImage(path, form(90, fit)), (await fitImage(bytes, form(90, fit))).pixels),
      ).toBe(0);
    },
  );
});
