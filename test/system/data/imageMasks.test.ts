import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasVoid } from '@shared/data/formats/imageMasks';
import { openData, type DataSource } from '@system/data/openData';
import { pngIndices } from '@system/data/images/pngIndices';
import { recognise } from '@system/data/recognise';
import { temporaryFolder } from '../../support/home';
import { bmp, pixels, plain, writeFiles } from '../../support/images';
import { palettePng } from '../../support/palettePng';
import { problemText } from '@shared/data/formats/problem';
import { hostInEnglish } from '@shared/messages/hostSaying';

async function open(paths: readonly string[], settings: object) {
  const source = { paths, settings: { split: { validation: 0, test: 0 }, ...settings } } as DataSource;
  const opened = await openData(source, { threads: 1 });
  onTestFinished(() => opened.close());
  return opened;
}

const size = (height: number, width: number, more: object = {}) => ({ image: { height, width, channels: 1, ...more } });
const palette = [
  [0, 0, 0],
  [128, 0, 0],
  [0, 128, 0],
  [128, 0, 0],
];

describe('a PNG with a palette', () => {
  it.each([1, 2, 4, 8] as const)('gives its indices, whatever filters its rows have: %i bits', async (bits) => {
    const colours = Array.from({ length: 2 ** bits }, (_, index) => [index, (index * 7) % 256, 255 - index]);
    const indices = Array.from({ length: 13 * 10 }, (_, at) => (at * at + 3 * at) % 2 ** bits);
    const bytes = palettePng(13, bits, colours, indices, [0, 1, 2, 3, 4]);
    expect([...pngIndices(bytes)!.data]).toEqual(indices);
    // What another decoder makes of the same bytes.
    const seen = await sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer();
    expect([...seen]).toEqual(indices.flatMap((index) => colours[index]!));
  });
});

describe('images with masks', () => {
  const greys = [0, 0, 1, 1, 2, 2];

  it('are paired by folders, whatever kind of file the mask is', async () => {
    const folder = join(temporaryFolder(), 'scenes');
    await writeFiles(folder, {
      'images/1.jpg': plain(3, 2, [90, 90, 90]).jpeg(),
      'masks/1.png': palettePng(3, 2, palette, [0, 0, 1, 1, 2, 2]),
      'images/2.png': plain(3, 2, [60, 60, 60]).png(),
      'masks/2.tif': pixels(3, 2, 1, greys).tiff({ compression: 'lzw' }),
      'images/3.png': plain(3, 2, [30, 30, 30]).png(),
      'masks/3.bmp': bmp(3, 2, (row, column) => [
        greys[row * 3 + column]!,
        greys[row * 3 + column]!,
        greys[row * 3 + column]!,
      ]),
    });
    const data = await open([folder], { kind: 'imageMasks', ...size(2, 3) });
    expect(data.fields).toEqual([
      { name: 'image', kind: 'image', shape: [2, 3, 1], dtype: 'uint8' },
      { name: 'mask', kind: 'mask', shape: [2, 3], dtype: 'uint8', classes: ['0', '1', '2'] },
    ]);
    const { mask, image } = await data.read('train', [0, 1, 2]);
    expect([...mask!.data]).toEqual([...greys, ...greys, ...greys]);
    expect([...image!.data].filter((_, at) => at % 6 === 0)).toEqual([90, 60, 30]);
    expect(await recognise([folder])).toMatchObject({ kind: 'imageMasks', settings: { pairing: { by: 'folder' } } });
  });

  it('have pixels of no class, which are recognised beside classes from 0', async () => {
    const folder = join(temporaryFolder(), 'voc');
    const colours = Array.from({ length: 256 }, (_, index) => [index, 0, 0]);
    await writeFiles(folder, {
      'JPEGImages/1.png': plain(3, 2, [9, 9, 9]).png(),
      'SegmentationClass/1.png': palettePng(3, 8, colours, [0, 255, 1, 2, 255, 0]),
    });
    const found = await recognise([folder]);
    expect(found).toMatchObject({ settings: { ignoredValue: 255 } });
    const data = await open([folder], { kind: 'imageMasks', ignoredValue: 255, ...size(3, 3, { fit: 'pad' }) });
    expect(data.fields[1]).toEqual({
      ...{ name: 'mask', kind: 'mask', shape: [3, 3], dtype: 'uint8', classes: ['0', '1', '2'] },
      ignoreIndex: 255,
    });
    // What is padded belongs to no class either.
    expect([...(await data.read('train', [0]))['mask']!.data]).toEqual([0, 255, 1, 2, 255, 0, 255, 255, 255]);
    // As data sets that were chosen before have it.
    const before = await open([folder], { kind: 'imageMasks', ...size(2, 3) });
    expect(before.fields[1]!.classes).toHaveLength(4);
  });

  it.each([
    [[0, 255], 'two values are two classes'],
    [[0, 128, 255], 'greys that are no numbers of classes'],
    [[1, 2, 255], 'classes that are not counted from 0'],
  ])('%j have no such pixels: %s', async (values) => {
    expect(hasVoid(new Set(values))).toBe(false);
  });

  it('that have nothing but the ignored value are refused', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, {
      'image/1.png': plain(2, 1, [9, 9, 9]).png(),
      'label/1.png': pixels(2, 1, 1, [255, 255]).png(),
    });
    await expect(open([folder], { kind: 'imageMasks', ignoredValue: 255, ...size(1, 2) })).rejects.toThrow(
      'have no value beside 255, which is ignored',
    );
  });

  it('keep indices apart that have one colour', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, {
      'image/1.png': plain(2, 1, [9, 9, 9]).png(),
      'label/1.png': palettePng(2, 8, palette, [1, 3]),
    });
    const data = await open([folder], { kind: 'imageMasks', ...size(1, 2) });
    expect(data.fields[1]!.classes).toEqual(['class 0 (value 1)', 'class 1 (value 3)']);
  });

  it('are paired by endings of names, with splits, in two folders that were dropped, and by colours', async () => {
    const folder = temporaryFolder();
    const colours = pixels(2, 1, 3, [255, 0, 0, 0, 0, 255]).png();
    for (const at of [1, 2, 3, 4]) {
      const split = at < 4 ? 'train' : 'val';
      await writeFiles(folder, {
        [`named/${split}/${at}.png`]: plain(2, 1, [at, at, at]).png(),
        [`named/${split}/${at}_mask.png`]: colours,
        [`photos/${at}.png`]: plain(2, 1, [at, at, at]).png(),
        [`annotations/${at}.png`]: colours,
      });
    }
    const settings = { kind: 'imageMasks', ...size(1, 2), classes: ['sea', 'land'] };
    const named = await open([join(folder, 'named')], { ...settings, split: { test: 0.34 } });
    expect(named.counts).toEqual({ train: 2, validation: 1, test: 1 });
    const dropped = await open([join(folder, 'photos'), join(folder, 'annotations')], settings);
    expect(dropped.counts.train).toBe(4);
    expect(dropped.fields[1]!.classes).toEqual(['sea', 'land']);
    expect([...(await dropped.read('train', [0]))['mask']!.data]).toEqual([1, 0]);
    await expect(
      open([join(folder, 'photos'), join(folder, 'annotations')], { ...settings, classes: ['sea'] }),
    ).rejects.toThrow(/masks of 2 classes \(class 0 \(#0000ff\), class 1 \(#ff0000\)\), but 1 names/);
  });

  it.each(['stretch', 'crop', 'pad'])('lie on their images when both are brought to a size: %s', async (fit) => {
    const folder = temporaryFolder();
    const halves = { right: (at: number) => Number(at % 60 >= 30), below: (at: number) => Number(at >= 60 * 22) };
    for (const [name, classOf] of Object.entries(halves)) {
      const classes = Array.from({ length: 60 * 40 }, (_, at) => classOf(at));
      await writeFiles(folder, {
        [`images/${name}.png`]: pixels(
          60,
          40,
          1,
          classes.map((value) => value * 255),
        ).png(),
        [`masks/${name}.png`]: pixels(60, 40, 1, classes).png(),
      });
    }
    const data = await open([folder], { kind: 'imageMasks', ...size(20, 20, { fit }) });
    const { image, mask } = await data.read('train', [0, 1]);
    expect([...image!.data].map((grey) => Number(grey >= 128))).toEqual([...mask!.data]);
    expect(mask!.data).toContain(1);
  });

  it('with soft edges are told so, and taken with a threshold', async () => {
    const folder = temporaryFolder();
    const ramp = Array.from({ length: 100 }, (_, at) => Math.round((at * 255) / 99));
    await writeFiles(folder, {
      'images/1.png': plain(100, 1, [1, 1, 1]).png(),
      'masks/1.png': pixels(100, 1, 1, ramp).png(),
    });
    await expect(open([folder], { kind: 'imageMasks' })).rejects.toThrow(/have 100 different values.*need a threshold/);
    const found = await recognise([folder]);
    expect(found.settings).toMatchObject({ threshold: 128, image: { height: 1, width: 100 } });
    expect([...found.samples['mask']!.data].filter((value) => value === 1)).toHaveLength(50);
  });

  it('without partners, of other sizes, with strange values or damage are named', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, {
      'images/good.png': plain(4, 4, [1, 1, 1]).png(),
      'masks/good.png': pixels(4, 4, 1, Array(16).fill(3)).png(),
      'images/alone.png': plain(4, 4, [1, 1, 1]).png(),
      'masks/lost.png': plain(4, 4, [1, 1, 1]).png(),
      'images/big.png': plain(8, 4, [1, 1, 1]).png(),
      'masks/big.png': pixels(4, 4, 1, Array(16).fill(1)).png(),
      'images/cut.png': plain(4, 4, [1, 1, 1]).png(),
      'masks/cut.png': palettePng(4, 8, palette, Array(16).fill(1)).subarray(0, 60),
      'images/good.jpg': plain(4, 4, [1, 1, 1]).jpeg(),
    });
    const data = await open([folder], { kind: 'imageMasks', skip: true });
    expect(data.counts.train).toBe(1);
    expect(Object.fromEntries(data.problems.map(({ file, said }) => [file, hostInEnglish(said)]))).toMatchObject({
      'images/alone.png': 'has no mask of the same name',
      'masks/lost.png': 'has no image of the same name',
      'masks/big.png': 'is 4×4 pixels, but its image images/big.png is 8×4',
      'masks/cut.png': expect.stringMatching(/^is no image/),
      'images/good.png': 'is a second image beside images/good.jpg',
    });
    await expect(open([folder], { kind: 'imageMasks' })).rejects.toThrow('5 of 6 examples cannot be read.');
    const strange = await open([folder], { kind: 'imageMasks', skip: true, values: [0, 1] });
    await expect(strange.read('train', [0])).rejects.toThrow('No train example is left that can be read.');
    expect(problemText(strange.problems.at(-1)!)).toBe(
      'masks/good.png has the value 3, which is none of the classes’.',
    );
  });
});

describe('pairs of images', () => {
  it('are read at sizes of their own', async () => {
    const folder = temporaryFolder();
    for (const at of [1, 2, 3])
      await writeFiles(folder, {
        [`low/${at}.png`]: plain(4, 4, [at, at, at]).png(),
        [`high/${at}.jpg`]: plain(8, 8, [at, at, at]).jpeg(),
      });
    const found = await recognise([folder]);
    expect([found.kind, hostInEnglish(found.sentence)]).toEqual(['imagePairs', 'Pairs of images: 3 pairs.']);
    expect(found.fields.map(({ name, shape }) => [name, shape])).toEqual([
      ['input', [4, 4, 3]],
      ['target', [8, 8, 3]],
    ]);
    await writeFiles(folder, { 'low/4.png': plain(4, 4, [0, 0, 0]).png() });
    await expect(open([folder], { kind: 'imagePairs' })).rejects.toThrow('low/4.png has no target of the same name.');
    await expect(open([join(folder, 'low')], { kind: 'imagePairs' })).rejects.toThrow(/names do not say which image/);
  });
});
