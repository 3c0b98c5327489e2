import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatSettingsSchema, type FormatSettings } from '@shared/data/formats';
import { createHost, type Dialogs } from '@host/index';
import { dispatch } from '@shared/contract/codec/dispatch';
import { temporaryFolder } from '../support/home';
import { idxImages, idxLabels } from '../support/idx';
import { plain, writeFiles } from '../support/images';

const classes = { red: [220, 20, 20], blue: [20, 20, 220] } as const;

/** A folder `colours` of red and blue images by class. */
async function colours(): Promise<string> {
  const folder = join(temporaryFolder(), 'colours');
  for (const [name, colour] of Object.entries(classes))
    for (let index = 0; index < 10; index++)
      await writeFiles(folder, { [`${name}/${index}.png`]: plain(8, 8, colour).png() });
  return folder;
}

/** The same files as a page sends them. */
async function uploadOf(folder: string): Promise<{ path: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.png'));
  return Promise.all(
    names.map(async (name) => ({
      path: `colours/${name}`,
      bytes: new Uint8Array(await readFile(join(folder, name))),
    })),
  );
}

function openHost(home = temporaryFolder(), paths: readonly string[] = []) {
  const dialogs: Partial<Dialogs> = { openData: async () => paths };
  return createHost({ home, dialogs: dialogs as Dialogs }).handlers;
}

describe('a folder that was chosen', () => {
  it('is recognised, adopted under one handle, previewed and read', async () => {
    const [home, folder] = [temporaryFolder(), await colours()];
    const handlers = openHost(home, [folder]);
    const { chosen } = (await handlers['datasets.choose']({ what: 'folder' }))!;
    expect(await handlers['datasets.choose']({ what: 'folder' })).toEqual({ chosen });
    const found = await handlers['datasets.recognise']({ chosen });
    expect(found).toMatchObject({
      name: 'colours',
      sentence: { message: 'Folder of images: 20 images of 2 classes: blue, red.' },
      counts: { train: 16, validation: 2, test: 2 },
      problemCount: 0,
      settings: { kind: 'imageFolder', image: { height: 8, width: 8, channels: 3 } },
    });
    expect(found.samples['image']!.shape).toEqual([12, 8, 8, 3]);

    const dataset = await handlers['datasets.adopt']({ chosen });
    expect(dataset).toMatchObject({ kind: 'imageFolder', id: chosen, name: 'colours' });
    expect(JSON.stringify(dataset)).not.toContain(folder);
    expect(await handlers['datasets.list'](undefined)).toEqual([{ dataset, isUploaded: false }]);

    // Another host, as after a restart.
    const later = openHost(home);
    const preview = await later['datasets.preview']({ dataset: dataset as never, count: 4 });
    expect(preview).toMatchObject({
      counts: { train: 16, validation: 2, test: 2 },
      classCounts: { class: [8, 8] },
      bytesInMemory: 0,
    });
    expect([...preview.samples['class']!.bytes]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    const { columns } = await later['datasets.examples']({
      ...{ dataset: dataset as never, split: 'test', indices: [0, 1], fields: ['image'] },
    });
    expect(Object.keys(columns)).toEqual(['image']);
    expect(columns['image']!.bytes).toHaveLength(2 * 8 * 8 * 3);

    expect(await later['datasets.remove']({ id: chosen })).toBe(true);
    expect(await readdir(folder)).toEqual(['blue', 'red']);
  });

  it('is read by the settings that people change', async () => {
    const handlers = openHost(temporaryFolder(), [await colours()]);
    const { chosen } = (await handlers['datasets.choose']({ what: 'folder' }))!;
    const as: FormatSettings = {
      kind: 'imageFolder',
      image: { height: 4, width: 6, channels: 1, fit: 'stretch' },
      classes: 'outer',
      split: { validation: 0, test: 0.5, seed: 1 },
      skip: false,
    };
    const found = await handlers['datasets.recognise']({ chosen, as });
    expect(found).toMatchObject({ counts: { train: 10, validation: 0, test: 10 }, settings: as });
    expect(await handlers['datasets.adopt']({ chosen, as })).toMatchObject({
      ...as,
      fields: [
        { name: 'image', shape: [4, 6, 1] },
        { name: 'class', classes: 2 },
      ],
    });
  });

  it('with files that cannot be read names them, and is adopted only if they are to be skipped', async () => {
    const folder = await colours();
    await writeFile(join(folder, 'red', 'torn.png'), 'no image');
    const handlers = openHost(temporaryFolder(), [folder]);
    const { chosen } = (await handlers['datasets.choose']({ what: 'folder' }))!;
    const found = await handlers['datasets.recognise']({ chosen });
    expect(found).toMatchObject({ problemCount: 1, problems: [{ file: 'red/torn.png' }] });
    await expect(handlers['datasets.adopt']({ chosen })).rejects.toThrow('red/torn.png');
    expect(await handlers['datasets.list'](undefined)).toEqual([]);
    const as = formatSettingsSchema.parse({ ...found.settings, skip: true });
    expect(await handlers['datasets.adopt']({ chosen, as })).toMatchObject({ skip: true });
  });
});

describe('files that come from a page', () => {
  it('keep their folders, are recognised by their handle, and stay when they are adopted', async () => {
    const [home, folder] = [temporaryFolder(), await colours()];
    const handlers = openHost(home);
    const files = await uploadOf(folder);
    const { chosen } = await handlers['datasets.upload']({ files });
    expect(await handlers['datasets.upload']({ files: [...files].reverse() })).toEqual({ chosen });
    expect(await handlers['datasets.recognise']({ chosen })).toMatchObject({ name: 'colours', counts: { train: 16 } });
    expect(await handlers['datasets.list'](undefined)).toEqual([]);
    const dataset = await handlers['datasets.adopt']({ chosen });
    expect(await handlers['datasets.list'](undefined)).toEqual([{ dataset, isUploaded: true }]);
    await rm(folder, { recursive: true });
    const later = openHost(home);
    expect(await later['datasets.preview']({ dataset: dataset as never, count: 1 })).toMatchObject({
      counts: { train: 16 },
    });
    expect(await later['datasets.upload']({ files })).toEqual({ chosen });
    expect(await later['datasets.remove']({ id: chosen })).toBe(true);
    expect((await readdir(join(home, 'datasets'))).filter((name) => name.includes(chosen))).toEqual([]);
  });

  it('may be four IDX files', async () => {
    const handlers = openHost();
    const { chosen } = await handlers['datasets.upload']({
      files: [
        { path: 'train-images-idx3-ubyte', bytes: new Uint8Array(idxImages(6, 4, 4)) },
        { path: 'train-labels-idx1-ubyte', bytes: new Uint8Array(idxLabels([0, 1, 2, 0, 1, 2])) },
        { path: 't10k-images-idx3-ubyte', bytes: new Uint8Array(idxImages(2, 4, 4)) },
        { path: 't10k-labels-idx1-ubyte', bytes: new Uint8Array(idxLabels([0, 1])) },
      ],
    });
    expect(await handlers['datasets.recognise']({ chosen })).toMatchObject({ counts: { train: 6, test: 2 } });
    const dataset = await handlers['datasets.adopt']({ chosen });
    expect(dataset).toMatchObject({ kind: 'idx', id: chosen, classes: 3 });
    const preview = await handlers['datasets.preview']({ dataset: dataset as never, count: 3 });
    expect(preview.counts).toEqual({ train: 6, validation: 0, test: 2 });
  });

  it('of which only the last few wait for being adopted, so that the disk does not fill', async () => {
    const home = temporaryFolder();
    const handlers = openHost(home);
    const bytes = new Uint8Array(await plain(4, 4, [1, 2, 3]).png().toBuffer());
    const ids: string[] = [];
    for (let index = 0; index < 6; index++)
      ids.push((await handlers['datasets.upload']({ files: [{ path: `${index}/a.png`, bytes }] })).chosen);
    expect(await readdir(join(home, 'datasets'))).toHaveLength(4);
    await expect(handlers['datasets.recognise']({ chosen: ids[0]! })).rejects.toThrow('Choose them again');
  });

  it.each(['../out.png', '/etc/passwd', 'a//b', 'a\\..\\b', './a', ''])(
    'and are named %j are refused: they would lead out of their folder',
    async (path) => {
      const home = temporaryFolder();
      const { handlers } = createHost({ home });
      const input = { files: [{ path, bytes: new Uint8Array(1) }] };
      expect(await dispatch(handlers, 'datasets.upload', input)).toMatchObject({ failure: { kind: 'invalid' } });
      expect(await readdir(home)).toEqual([]);
    },
  );
});
