import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fitImage } from '@system/data/images/decode';

/** Two pixels beside each other, as a PNG. */
const png = (channels: 3 | 4, ...values: number[]) =>
  sharp(Uint8Array.from(values), { raw: { width: 2, height: 1, channels } })
    .png()
    .toBuffer();

const form = (height: number, width: number, channels: 1 | 3) => ({ height, width, channels, fit: 'stretch' }) as const;

describe('an image', () => {
  it.each([1, 3] as const)('is brought into a form of %i channels', async (channels) => {
    const image = await fitImage(await png(3, 255, 255, 255, 255, 255, 255), form(4, 3, channels));
    expect(image.original).toEqual({ height: 1, width: 2, isGrey: false });
    expect([...image.pixels]).toEqual(new Array(12 * channels).fill(255));
  });

  it('is white where it is transparent', async () => {
    const image = await fitImage(await png(4, 0, 0, 0, 0, 0, 0, 0, 255), form(1, 2, 3));
    expect([...image.pixels]).toEqual([255, 255, 255, 0, 0, 0]);
  });

  it.each([
    ['stretch', [200, 200]],
    ['crop', [200, 200]],
    ['pad', [0, 200, 200, 0]],
  ] as const)('that is to %s is brought into another aspect ratio so', async (fit, pixels) => {
    const grey = await sharp(Uint8Array.of(200, 200, 200, 200), { raw: { width: 2, height: 2, channels: 1 } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const image = await fitImage(grey, { ...form(pixels.length / 2, pixels.length === 4 ? 4 : 2, 1), fit });
    expect([...image.pixels].slice(0, pixels.length)).toEqual([...pixels]);
  });

  it.each([1, 3] as const)('of grey pixels keeps its values in %i channels', async (channels) => {
    const grey = await sharp(Uint8Array.of(7, 200), { raw: { width: 2, height: 1, channels: 1 } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const image = await fitImage(grey, form(1, 2, channels));
    expect(image.original.isGrey).toBe(true);
    expect([...image.pixels]).toEqual([7, 200].flatMap((value) => new Array(channels).fill(value)));
  });

  it('is upright as its orientation says', async () => {
    const turned = await sharp(await png(3, 1, 1, 1, 9, 9, 9))
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer();
    expect(await fitImage(turned, form(2, 1, 3))).toMatchObject({ original: { height: 2, width: 1 } });
  });

  it.each([
    ['is no image', () => Buffer.from('a,b\n1,2\n')],
    ['is cut short', async () => (await png(3, 1, 2, 3, 4, 5, 6)).subarray(0, 60)],
  ])('that %s is refused', async (_, bytes) => {
    await expect(fitImage(await bytes(), form(1, 2, 3))).rejects.toThrow();
  });
});
