import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '@system/decodeImage';

/** Two pixels beside each other, as a PNG. */
const png = (channels: 3 | 4, ...values: number[]) =>
  sharp(Uint8Array.from(values), { raw: { width: 2, height: 1, channels } })
    .png()
    .toBuffer();

describe('an image', () => {
  it('is decoded as it is: rows of pixels, channels last', async () => {
    const image = await decodeImage(await png(3, 1, 2, 3, 250, 251, 252));
    expect(image).toMatchObject({ height: 1, width: 2, channels: 3 });
    expect([...image.pixels]).toEqual([1, 2, 3, 250, 251, 252]);
  });

  it.each([1, 3] as const)('is brought into a form of %i channels', async (channels) => {
    const image = await decodeImage(await png(3, 255, 255, 255, 255, 255, 255), { height: 4, width: 3, channels });
    expect(image).toMatchObject({ height: 4, width: 3, channels, original: { height: 1, width: 2, isGrey: false } });
    expect([...image.pixels]).toEqual(new Array(12 * channels).fill(255));
  });

  it('is white where it is transparent', async () => {
    const image = await decodeImage(await png(4, 0, 0, 0, 0, 0, 0, 0, 255));
    expect([...image.pixels]).toEqual([255, 255, 255, 0, 0, 0]);
  });

  it.each([1, 3] as const)('of grey pixels keeps its values in %i channels', async (channels) => {
    const grey = await sharp(Uint8Array.of(7, 200), { raw: { width: 2, height: 1, channels: 1 } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const image = await decodeImage(grey, { height: 1, width: 2, channels });
    expect(image.original.isGrey).toBe(true);
    expect([...image.pixels]).toEqual([7, 200].flatMap((value) => new Array(channels).fill(value)));
  });

  it('is upright as its orientation says', async () => {
    const turned = await sharp(await png(3, 1, 1, 1, 9, 9, 9))
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer();
    expect(await decodeImage(turned)).toMatchObject({ height: 2, width: 1, original: { height: 2, width: 1 } });
  });

  it.each([
    ['is no image', () => Buffer.from('a,b\n1,2\n')],
    ['is cut short', async () => (await png(3, 1, 2, 3, 4, 5, 6)).subarray(0, 60)],
  ])('that %s is refused', async (_, bytes) => {
    await expect(decodeImage(await bytes())).rejects.toThrow();
  });
});
