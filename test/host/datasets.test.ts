import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shapesDataset } from '../support/shapesDataset';
import { parseDocument } from '@shared/document';
import type { DatasetReference } from '@shared/data/reference';
import { createHost, type Dialogs } from '@host/index';
import { temporaryFolder } from '../support/home';
import { idxImages, idxLabels } from '../support/idx';
import { tinyDocument } from '../support/tinyDocument';

const uploads = () => [
  { name: 'train-images.gz', bytes: new Uint8Array(gzipSync(idxImages(4, 2, 2))) },
  { name: 'train-labels', bytes: new Uint8Array(idxLabels([0, 1, 2, 2])) },
  { name: 'test-images', bytes: new Uint8Array(idxImages(2, 2, 2)) },
  { name: 'test-labels', bytes: new Uint8Array(idxLabels([1, 0])) },
];

function openHost(home = temporaryFolder(), dialogs?: Partial<Dialogs>) {
  return createHost({ home, ...(dialogs && { dialogs: dialogs as Dialogs }) }).handlers;
}

type Handlers = ReturnType<typeof openHost>;

/** Files as a page sends them, kept as a data set. */
async function uploadTo(handlers: Handlers, files = uploads()): Promise<DatasetReference> {
  const uploaded = files.map(({ name, bytes }) => ({ path: name, bytes }));
  const chosen = await handlers['datasets.upload']({ files: uploaded });
  return (await handlers['datasets.adopt'](chosen)) as DatasetReference;
}

/** Files where they lie, chosen in a window and kept as a data set. */
async function chooseFrom(handlers: Handlers): Promise<DatasetReference> {
  const chosen = (await handlers['datasets.choose']({ what: 'files' }))!;
  return (await handlers['datasets.adopt'](chosen)) as DatasetReference;
}

describe('data sets', () => {
  it('MNIST has 60,000 and 10,000 images of 28×28 and ten classes', async () => {
    const preview = await openHost()['datasets.preview']({ dataset: { kind: 'mnist' }, count: 20 });
    expect(preview).toMatchObject({
      name: 'MNIST',
      counts: { train: 60_000, validation: 0, test: 10_000 },
      fields: [{ kind: 'image', shape: [28, 28, 1] }, { kind: 'class' }],
    });
    const [image, label] = preview.fields.map(({ name }) => name) as [string, string];
    expect(preview.classCounts[label]).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
    expect(preview.means[image]![0]).toBeCloseTo(0.13066, 4);
    expect([...preview.samples[label]!.bytes]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(preview.samples[image]!.bytes).toHaveLength(20 * 784);
  });

  it('of the user come as bytes, gzipped or not, and keep over a restart', async () => {
    const home = temporaryFolder();
    const reference = await uploadTo(openHost(home));
    expect(reference).toMatchObject({ kind: 'idx', shape: [2, 2, 1], classes: 3 });
    const preview = await openHost(home)['datasets.preview']({
      dataset: { ...reference, kind: 'idx' } as never,
      count: 3,
    });
    expect(preview).toMatchObject({ counts: { train: 4, test: 2 }, classCounts: { label: [1, 1, 2] } });
    const images = await openHost(home)['datasets.examples']({
      dataset: reference as never,
      split: 'test',
      indices: [1],
    });
    expect([...images.columns['image']!.bytes]).toEqual([4, 5, 6, 7]);
  });

  it('in which labels are left out say which, and have them numbered from 0 where that is wanted', async () => {
    const handlers = openHost();
    const [images, , testImages] = uploads();
    const labels = (name: string, list: readonly number[]) => ({ name, bytes: new Uint8Array(idxLabels(list)) });
    const files = [images!, labels('train-labels', [1, 2, 4, 4]), testImages!, labels('test-labels', [1, 4])];
    const dataset = (await uploadTo(handlers, files)) as Extract<DatasetReference, { kind: 'idx' }>;
    expect(dataset).toMatchObject({ classes: 5, missing: [0, 3] });
    const asStored = await handlers['datasets.preview']({ dataset, count: 3 });
    expect(asStored).toMatchObject({
      classCounts: { label: [0, 1, 1, 0, 2] },
      remarks: [{ message: expect.stringContaining('classes 0, 3.') as string }],
    });
    const numbered = await handlers['datasets.preview']({ dataset: { ...dataset, consecutive: true }, count: 3 });
    expect(numbered).toMatchObject({
      fields: [{}, { classes: ['1', '2', '4'] }],
      classCounts: { label: [1, 1, 2] },
      remarks: [],
    });
  });

  it('that come again are kept once, and are deleted when they are removed', async () => {
    const home = temporaryFolder();
    const handlers = openHost(home);
    const kept = () => readdir(join(home, 'datasets'));
    const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => uploadTo(handlers)));
    expect(others).toEqual([first, first, first]);
    const { id } = first as { id: string };
    expect((await kept()).sort()).toEqual([id, `${id}.json`]);
    expect(await handlers['datasets.remove']({ id })).toBe(true);
    expect(await kept()).toEqual([]);
    expect(await handlers['datasets.remove']({ id })).toBe(false);
    expect(await handlers['datasets.remove']({ id: '../datasets' })).toBe(false);
    await expect(handlers['datasets.preview']({ dataset: first as never, count: 1 })).rejects.toThrow('not known');
  });

  it('are listed by name with what stands for them in drawings, until they are removed', async () => {
    const [home, folder] = [temporaryFolder(), temporaryFolder()];
    const paths = uploads().map(({ name }) => join(folder, name));
    for (const [index, { bytes }] of uploads().entries()) await writeFile(paths[index]!, bytes);
    const handlers = openHost(home, { openData: async () => paths });
    expect(await handlers['datasets.list'](undefined)).toEqual([]);
    const uploaded = await uploadTo(handlers);
    const chosen = await chooseFrom(handlers);
    await writeFile(join(home, 'datasets', '00000000-0000-4000-8000-000000000000.json'), 'not a description');
    const listed = await handlers['datasets.list'](undefined);
    expect(listed).toHaveLength(2);
    expect(listed).toContainEqual({ dataset: uploaded, isUploaded: true });
    expect(listed).toContainEqual({ dataset: chosen, isUploaded: false });
    await handlers['datasets.remove'](uploaded as { id: string });
    expect(await handlers['datasets.list'](undefined)).toEqual([{ dataset: chosen, isUploaded: false }]);
  });

  it('that were chosen where they lie stay there when they are removed', async () => {
    const [home, folder] = [temporaryFolder(), temporaryFolder()];
    const paths = uploads().map(({ name }) => join(folder, name));
    for (const [index, { bytes }] of uploads().entries()) await writeFile(paths[index]!, bytes);
    const handlers = openHost(home, { openData: async () => paths });
    const first = (await chooseFrom(handlers)) as { id: string };
    expect(await chooseFrom(handlers)).toEqual(first);
    expect(await readdir(join(home, 'datasets'))).toEqual([`${first.id}.json`]);
    await handlers['datasets.remove'](first);
    expect([await readdir(join(home, 'datasets')), await readdir(folder)]).toEqual([
      [],
      uploads()
        .map(({ name }) => name)
        .sort(),
    ]);
  });

  it('that a process left half uploaded are cleared away', async () => {
    const home = temporaryFolder();
    const handlers = openHost(home);
    const half = join(home, 'datasets', '.upload-999999999-x');
    await mkdir(half, { recursive: true });
    await uploadTo(handlers);
    expect((await readdir(join(home, 'datasets'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that the disk does not take are refused with what is wrong and what to do', async () => {
    const home = temporaryFolder();
    await writeFile(join(home, 'datasets'), '');
    await expect(uploadTo(openHost(home))).rejects.toThrow(
      /cannot be kept in .*datasets: a file is where a folder is needed\. Choose another place\.|a part of the path is a file/,
    );
  });

  it('whose file is gone are refused by the name of the file, and work again once it is back', async () => {
    const folder = temporaryFolder();
    const files = uploads().map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
    for (const { path, bytes } of files) await writeFile(path, bytes);
    const handlers = openHost(temporaryFolder(), { openData: async () => files.map(({ path }) => path) });
    const dataset = (await chooseFrom(handlers)) as never;
    await rm(files[1]!.path);
    await expect(handlers['datasets.preview']({ dataset, count: 1 })).rejects.toThrow(
      `${files[1]!.path} cannot be read: it does not exist.`,
    );
    await writeFile(files[1]!.path, files[1]!.bytes);
    expect((await handlers['datasets.preview']({ dataset, count: 1 })).counts.train).toBe(4);
  });

  it.each(['../../../etc/passwd', 'x', '00000000-0000-4000-8000-000000000000'])(
    'of an unknown handle %j are refused in words',
    async (id) => {
      const dataset = { kind: 'idx', id, name: 'mine' } as const;
      await expect(openHost()['datasets.preview']({ dataset, count: 1 })).rejects.toEqual(
        expect.objectContaining({ kind: 'missing', message: expect.stringContaining('"mine" is not known') }),
      );
    },
  );

  it('that take long to draw leave the host free to answer others', async () => {
    const handlers = openHost();
    const dataset = { kind: 'shapes', size: 128, channels: 3, train: 300, test: 6 } as const;
    let answered = 0;
    let isDrawn = false;
    const images = handlers['datasets.examples']({ dataset, split: 'test', indices: [0] }).finally(
      () => (isDrawn = true),
    );
    for (; !isDrawn; answered++) await handlers['documents.recent'](undefined);
    expect((await images).columns['image']!.bytes).toEqual(
      shapesDataset(dataset).test.columns['image']!.data.subarray(0, 128 * 128 * 3),
    );
    expect(answered).toBeGreaterThan(20);
  });

  it('of more generated images than memory should hold are no drawing’s', () => {
    const dataset = { kind: 'shapes', size: 256, channels: 3, train: 100_000, test: 500 };
    const recipe = { ...tinyDocument().recipe, dataset };
    expect(() => parseDocument({ ...tinyDocument(), recipe })).toThrow(/recipe\.dataset: .*at most 128 MB/);
    expect(() =>
      parseDocument({ ...tinyDocument(), recipe: { ...recipe, dataset: { ...dataset, train: 1e9 } } }),
    ).toThrow(/recipe\.dataset\.train: .*at most 100000/);
  });

  it('say which images there are', async () => {
    const dataset = { kind: 'shapes', size: 8, channels: 1, train: 6, test: 6 } as const;
    await expect(openHost()['datasets.examples']({ dataset, split: 'test', indices: [6] })).rejects.toThrow(
      'numbered from 0 to 5',
    );
  });
});
