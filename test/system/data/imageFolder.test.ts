import { appendFileSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SplitName } from '@shared/data/reader';
import { openData, type DataSource } from '@system/data/openData';
import type { OpenOptions } from '@system/data/definition';
import { recognise } from '@system/data/recognise';
import { temporaryFolder } from '../../support/home';
import { bmp, pixels, plain, writeFiles, type Colour } from '../../support/images';
import { hostSaying, hostInEnglish } from '@shared/messages/hostSaying';

const red: Colour = [220, 20, 20];
const blue: Colour = [20, 20, 220];

async function open(path: string, settings: object = {}, options: OpenOptions = {}) {
  const source = { paths: [path], settings: { kind: 'imageFolder', ...settings } } as DataSource;
  const opened = await openData(source, { threads: 2, ...options });
  onTestFinished(() => opened.close());
  return opened;
}

const all = (count: number) => Array.from({ length: count }, (_, at) => at);
const size = (height: number, width: number, more: object = {}) => ({ image: { height, width, ...more } });
const nothingApart = { split: { validation: 0, test: 0 } };

/** Ten images of two classes, of any sizes and kinds. */
async function twoClasses(): Promise<string> {
  const folder = join(temporaryFolder(), 'colours');
  const each = async (name: string, colour: Colour) =>
    writeFiles(folder, {
      [`${name}/1.png`]: plain(20, 10, colour).png(),
      [`${name}/2.jpg`]: plain(31, 17, colour).jpeg({ quality: 100 }),
      [`${name}/deeper/3.webp`]: plain(9, 40, colour).webp({ lossless: true }),
      [`${name}/4.BMP`]: bmp(7, 5, () => colour),
      [`${name}/5.tiff`]: plain(16, 16, colour).tiff(),
      [`${name}/6.gif`]: plain(16, 16, colour).gif(),
    });
  await each('red', red);
  await each('blue', blue);
  return folder;
}

describe('a folder of images by class', () => {
  it('is read in every kind of file, at the size that was asked for', async () => {
    const data = await open(await twoClasses(), { ...size(8, 12), ...nothingApart });
    expect(data.fields).toEqual([
      { name: 'image', kind: 'image', shape: [8, 12, 3], dtype: 'uint8' },
      { name: 'class', kind: 'class', shape: [], dtype: 'int32', classes: ['blue', 'red'] },
    ]);
    expect(data.counts).toEqual({ train: 12, validation: 0, test: 0 });
    const read = await data.read('train', all(12));
    expect(read['image']!.shape).toEqual([12, 8, 12, 3]);
    for (const example of all(12)) {
      const expected = [blue, red][read['class']!.data[example]!]!;
      const found = read['image']!.data.subarray(example * 288, (example + 1) * 288);
      found.forEach((value, at) => expect(Math.abs(value - expected[at % 3]!), `example ${example}`).toBeLessThan(6));
    }
  });

  it('is read in grey, and in the order that was asked for', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, {
      'a/1.png': pixels(2, 1, 1, [0, 255]).png(),
      'b/1.png': plain(2, 1, [100, 100, 100]).png(),
    });
    const data = await open(folder, { ...size(1, 2, { channels: 1 }), ...nothingApart });
    const read = await data.read('train', [1, 0, 1]);
    expect([...read['image']!.data]).toEqual([100, 100, 0, 255, 100, 100]);
    expect([...read['class']!.data]).toEqual([1, 0, 1]);
    expect(Object.keys(await data.read('train', [0], ['class']))).toEqual(['class']);
  });

  it.each([
    ['stretch', [10, 20, 30]],
    ['crop', [20, 20, 20]],
    ['pad', [0, 20, 0]],
  ])('brings other sizes to the wanted one: %s', async (fit, expected) => {
    const folder = temporaryFolder();
    const thirds = all(90 * 30).map((at) => [10, 20, 30][Math.floor((at % 90) / 30)]!);
    await writeFiles(folder, { 'a/wide.png': pixels(90, 30, 1, thirds).png() });
    const data = await open(folder, { ...size(30, 30, { channels: 1, fit }), ...nothingApart });
    const { data: bytes } = (await data.read('train', [0]))['image']!;
    // At the left, in the middle and at the right for what was stretched or cropped; above, in the middle and below.
    const places = fit === 'pad' ? [2, 15, 27].map((row) => row * 30 + 15) : [2, 15, 27].map((column) => 450 + column);
    expect(places.map((at) => bytes[at])).toEqual(expected);
  });

  it('stands upright, has white where it is transparent, and 16 bits as 8', async () => {
    const folder = temporaryFolder();
    const halves = pixels(2, 1, 1, [0, 255]).jpeg({ quality: 100 }).withMetadata({ orientation: 6 });
    await writeFiles(folder, {
      'a/turned.jpg': halves,
      'a/clear.png': plain(1, 2, [0, 0, 0]).ensureAlpha(0).png(),
      'a/deep.png': plain(1, 2, [128, 128, 128]).toColourspace('grey16').png(),
    });
    const data = await open(folder, { ...size(2, 1, { channels: 1, fit: 'stretch' }), ...nothingApart });
    expect([...(await data.read('train', [0, 1, 2]))['image']!.data]).toEqual([255, 255, 128, 128, 0, 255]);
  });

  it('takes its splits from folders named so', async () => {
    const folder = join(temporaryFolder(), 'archive');
    const names: Record<SplitName, number> = { train: 6, validation: 3, test: 2 };
    const folders: Record<SplitName, string> = { train: 'Training', validation: 'val', test: 'test' };
    for (const split of Object.keys(names) as SplitName[])
      for (const at of all(names[split]))
        await writeFiles(folder, {
          [`data/${folders[split]}/class${at % 2}/${at}.png`]: plain(4, 4, [at, 0, 0]).png(),
        });
    const data = await open(folder, size(4, 4));
    expect(data.counts).toEqual(names);
    expect(data.fields[1]!.classes).toEqual(['class0', 'class1']);
    const { image, class: classes } = await data.read('validation', [0, 1, 2]);
    expect([0, 1, 2].map((at) => image!.data[at * 48])).toEqual([0, 2, 1]);
    expect([...classes!.data]).toEqual([0, 0, 1]);
  });

  it('is divided by share and seed, each class in equal shares, where no folder says how', async () => {
    const folder = temporaryFolder();
    for (const [name, count] of [
      ['many', 60],
      ['few', 20],
    ] as const)
      for (const at of all(count)) await writeFiles(folder, { [`${name}/${at}.png`]: plain(2, 2, [at, 0, 0]).png() });
    const classesOf = async (seed: number) => {
      const data = await open(folder, { ...size(2, 2), split: { validation: 0.2, test: 0.1, seed } });
      expect(data.counts).toEqual({ train: 56, validation: 16, test: 8 });
      const read = await data.read('validation', all(16));
      expect([...read['class']!.data].filter((value) => value === 0)).toHaveLength(4);
      return [...read['image']!.data];
    };
    expect(await classesOf(1)).toEqual(await classesOf(1));
    expect(await classesOf(1)).not.toEqual(await classesOf(2));
  });

  it('has classes by the inner folders where that is asked for', async () => {
    const folder = temporaryFolder();
    for (const name of ['animals/cat', 'animals/dog', 'cars/red'])
      await writeFiles(folder, { [`${name}/1.png`]: plain(2, 2, red).png() });
    expect((await open(folder)).fields[1]!.classes).toEqual(['animals', 'cars']);
    expect((await open(folder, { classes: 'inner' })).fields[1]!.classes).toEqual([
      'animals/cat',
      'animals/dog',
      'cars/red',
    ]);
  });
});

describe('images that cannot be read', () => {
  async function withBadOnes(): Promise<string> {
    const folder = await twoClasses();
    await writeFiles(folder, {
      'red/empty.png': '',
      'red/text.jpg': 'This is no image.',
      'blue/cut.jpg': (await plain(200, 200, blue).jpeg().toBuffer()).subarray(0, 400),
      'blue/cut.png': (await plain(200, 200, blue).png().toBuffer()).subarray(0, 200),
      'blue/cut.bmp': bmp(20, 20, () => blue).subarray(0, 300),
      'outside.png': plain(3, 3, red).png(),
      'notes.txt': 'not an image, and ignored',
    });
    symlinkSync(folder, join(folder, 'red', 'circle'));
    symlinkSync(join(folder, 'nowhere.png'), join(folder, 'red', 'dangling.png'));
    return folder;
  }

  it('are named and counted, and refused as long as nobody asks to skip them', async () => {
    const refusal = await open(await withBadOnes()).then(
      () => '',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(refusal).toMatch(/^DatasetError: 7 of 19 examples cannot be read\./);
    expect(refusal).toContain('outside.png lies in no folder of a class.');
    expect(refusal).toMatch(/2 more cannot be read either\. Repair or remove what is wrong, or choose to skip it\.$/);
  });

  it('are left out where that is asked for', async () => {
    const data = await open(await withBadOnes(), { skip: true, ...nothingApart });
    expect(data.counts.train).toBe(12);
    const messages = Object.fromEntries(data.problems.map(({ file, said }) => [file, hostInEnglish(said)]));
    expect(Object.keys(messages).sort()).toEqual([
      'blue/cut.bmp',
      'blue/cut.jpg',
      'blue/cut.png',
      'outside.png',
      'red/dangling.png',
      'red/empty.png',
      'red/text.jpg',
    ]);
    expect(messages['red/empty.png']).toBe('is empty');
    expect(messages['red/text.jpg']).toMatch(/^is no image that can be read/);
    expect(messages['blue/cut.bmp']).toMatch(/^is truncated/);
    await data.read('train', all(12));
  });

  it('are named when they turn up in the middle of a file, or are replaced by another of the split', async () => {
    const folder = temporaryFolder();
    const noise = (seed: number) =>
      pixels(
        64,
        64,
        1,
        all(64 * 64).map((at) => (at * seed * 7919) % 251),
      ).png();
    for (const at of all(4))
      await writeFiles(folder, { [`a/${at}.png`]: noise(at + 1), [`b/${at}.png`]: noise(at + 7) });
    const path = join(folder, 'a', '2.png');
    const bytes = readFileSync(path);
    writeFileSync(
      path,
      Buffer.concat([bytes.subarray(0, 600), Buffer.alloc(bytes.length - 612, 7), bytes.subarray(-12)]),
    );
    const strict = await open(folder, nothingApart);
    await expect(strict.read('train', all(8))).rejects.toThrow(/^a\/2\.png is no image that can be read/);
    await expect(strict.read('train', [0, 1])).resolves.toBeDefined();
    const lenient = await open(folder, { ...nothingApart, skip: true });
    const { image, class: classes } = await lenient.read('train', [2, 3]);
    const half = image!.data.length / 2;
    expect(Buffer.compare(image!.data.subarray(0, half) as Uint8Array, image!.data.subarray(half) as Uint8Array)).toBe(
      0,
    );
    expect([...classes!.data]).toEqual([0, 0]);
    expect(lenient.problems.map(({ file }) => file)).toEqual(['a/2.png']);
  });

  it('that vanish later are named', async () => {
    const folder = await twoClasses();
    const data = await open(folder, nothingApart);
    truncateSync(join(folder, 'blue', '1.png'), 0);
    await expect(data.read('train', [0])).rejects.toThrow('blue/1.png is empty.');
  });

  it('say so where there is nothing else, no folder or no image', async () => {
    const folder = temporaryFolder();
    await expect(open(join(folder, 'missing'))).rejects.toThrow(/missing cannot be read: it does not exist/);
    await expect(recognise([folder])).rejects.toThrow(/There are no files in .*. Choose a folder with data./);
    await writeFiles(folder, { 'a/1.png': '' });
    await expect(open(folder, { skip: true })).rejects.toThrow(
      'a/1.png is empty. No example is left: repair these files, or choose others.',
    );
    await writeFiles(folder, { 'c/1.png': plain(4, 4, red) });
    await expect(recognise([join(folder, 'c')])).rejects.toThrow(
      'Nothing says what these images show: 1.png. Put the images of each class in a folder of its own',
    );
    await writeFiles(folder, { 'b/strange.xyz': '?' });
    await expect(recognise([join(folder, 'b')])).rejects.toThrow(/does not recognise strange\.xyz/);
  });
});

describe('an index beside', () => {
  it('is used as long as files have their size and time of change', async () => {
    const [folder, cacheFolder] = [await twoClasses(), join(temporaryFolder(), 'cache')];
    await open(folder, nothingApart, { cacheFolder });
    const [index] = readdirSync(cacheFolder).map((name) => join(cacheFolder, name));
    const kept = readFileSync(index!, 'utf8');
    // What the index says of a file that did not change is believed.
    writeFileSync(
      index!,
      kept.replace(/("[^"]*red\/1\.png":\{)/, '$1"trouble":{"group":"file","code":"changed","values":[]},'),
    );
    await expect(open(folder, {}, { cacheFolder })).rejects.toThrow('red/1.png changed while it was read.');
    appendFileSync(join(folder, 'red', '1.png'), 'x');
    expect((await open(folder, nothingApart, { cacheFolder })).counts.train).toBe(12);
    writeFileSync(index!, kept.slice(0, 50));
    expect((await open(folder, nothingApart, { cacheFolder })).counts.train).toBe(12);
  });
});

describe('a dropped folder of images', () => {
  it('is recognised, with samples and what is wrong', async () => {
    const folder = await twoClasses();
    await writeFiles(folder, { 'red/empty.png': '' });
    const found = await recognise([folder]);
    expect(hostInEnglish(found.sentence)).toBe('Folder of images: 12 images of 2 classes: blue, red.');
    expect(found).toMatchObject({
      kind: 'imageFolder',
      name: 'colours',
      settings: { image: { height: 16, width: 16, channels: 3 } },
    });
    expect(found.problems).toEqual([{ file: 'red/empty.png', said: hostSaying('file', 'empty') }]);
    expect(found.samples['image']!.shape).toEqual([found.counts.train, 16, 16, 3]);
  });

  it('of a single class, with any letters in its name, is told to need another', async () => {
    const folder = temporaryFolder();
    for (const number of [1, 2, 3]) await writeFiles(folder, { [`größe 日本/${number} 🐱.png`]: plain(4, 4, red) });
    const { sentence, remarks } = await recognise([folder]);
    expect(hostInEnglish(sentence)).toBe('Folder of images: 3 images of 1 class: größe 日本.');
    expect(remarks.map(hostInEnglish).join()).toContain('Choose data of two classes at least.');
  });
});
