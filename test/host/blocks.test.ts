import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBlock, serializeBlock } from '@shared/document/blockFile';
import { packBlock } from '@shared/editing';
import { makeComposite } from '@shared/editing/makeComposite';
import { dispatch } from '@shared/contract/codec/dispatch';
import { createHost, type Dialogs } from '@host/index';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

const inner = tinyDocument().nodes.filter(({ block }) => block !== 'Input' && block !== 'Output');
const named = (name: string, count = inner.length) =>
  packBlock(
    makeComposite(
      tinyDocument(),
      inner.slice(0, count).map(({ id }) => id),
      name,
    ).document,
    name,
  );

function openHost(home = temporaryFolder(), dialogs?: Partial<Dialogs>) {
  const { handlers } = createHost({ home, ...(dialogs && { dialogs: dialogs as Dialogs }) });
  const list = async () => (await handlers['blocks.list'](undefined)).blocks.map(({ block }) => block.block);
  return { home, folder: join(home, 'blocks'), handlers, list };
}

describe('the library of one’s own blocks', () => {
  it('keeps blocks for every window and every later start, by name', async () => {
    const { handlers, home } = openHost();
    for (const name of ['Stage', 'Bottleneck']) await handlers['blocks.save']({ block: named(name) });
    const { blocks, damaged } = await openHost(home).handlers['blocks.list'](undefined);
    expect(blocks.map(({ block }) => block)).toEqual([named('Bottleneck'), named('Stage')]);
    expect(damaged).toEqual([]);
  });

  it('is empty where nothing was saved', async () => {
    expect(await openHost().handlers['blocks.list'](undefined)).toEqual({ blocks: [], damaged: [] });
  });

  it('replaces another block of the name only where that is meant', async () => {
    const { handlers, list } = openHost();
    await handlers['blocks.save']({ block: named('Stage') });
    await handlers['blocks.save']({ block: named('Stage') });
    await expect(handlers['blocks.save']({ block: named('Stage', 1) })).rejects.toMatchObject({ kind: 'changed' });
    expect((await handlers['blocks.list'](undefined)).blocks[0]!.block).toEqual(named('Stage'));
    await handlers['blocks.save']({ block: named('Stage', 1), replace: true });
    expect((await handlers['blocks.list'](undefined)).blocks[0]!.block).toEqual(named('Stage', 1));
    expect(await list()).toEqual(['Stage']);
  });

  it('names damaged files and lists the others; a block of such a file’s name is kept beside it', async () => {
    const { handlers, folder, list } = openHost();
    await mkdir(folder);
    await writeFile(join(folder, 'Stage.netloom-block.json'), '{"format": "netloom-block",');
    await writeFile(join(folder, 'large.netloom-block.json'), '');
    await truncate(join(folder, 'large.netloom-block.json'), 5_000_000);
    await symlink('/etc/passwd', join(folder, 'link.netloom-block.json'));
    await handlers['blocks.save']({ block: named('Stage') });
    expect(await list()).toEqual(['Stage']);
    const { damaged } = await handlers['blocks.list'](undefined);
    expect(damaged).toMatchObject([
      {
        file: 'Stage.netloom-block.json',
        message: expect.stringMatching(/^Stage.* cannot be read: The file is not JSON/),
      },
      { file: 'large.netloom-block.json', message: expect.stringMatching(/5000000 bytes, and a block at most/) },
    ]);
    expect(await handlers['blocks.remove']({ file: 'Stage.netloom-block.json' })).toBe(true);
    expect(await list()).toEqual(['Stage']);
  });

  it('removes its own files and nothing else', async () => {
    const { handlers, home, folder, list } = openHost();
    await handlers['blocks.save']({ block: named('Stage') });
    await writeFile(join(home, 'outside.netloom-block.json'), '{}');
    await writeFile(join(folder, 'other.txt'), '');
    for (const file of ['../outside.netloom-block.json', 'other.txt', '', '.'])
      expect(await handlers['blocks.remove']({ file })).toBe(false);
    expect(await handlers['blocks.remove']({ file: 'Stage.netloom-block.json' })).toBe(true);
    expect(await list()).toEqual([]);
    expect(await readdir(folder)).toEqual(['other.txt']);
    expect(await readdir(home)).toContain('outside.netloom-block.json');
  });

  it('takes no block from a page that it would not take from a file', async () => {
    const { handlers, list } = openHost();
    const block = { ...named('Stage'), block: '../Stage' };
    expect(await dispatch(handlers, 'blocks.save', { block })).toMatchObject({ failure: { kind: 'invalid' } });
    expect(await list()).toEqual([]);
  });
});

describe('a block as a file', () => {
  it('is written into the folder that is chosen, and read from there', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'Stage.netloom-block.json');
    const { handlers } = openHost(undefined, { exportFolder: async () => folder, openBlock: async () => path });
    expect(await handlers['blocks.export']({ block: named('Stage') })).toMatchObject({ savedTo: folder });
    expect(parseBlock(await readFile(path, 'utf8'))).toEqual(named('Stage'));
    expect(await handlers['blocks.choose'](undefined)).toEqual(named('Stage'));
    await writeFile(path, '[]');
    await expect(handlers['blocks.choose'](undefined)).rejects.toThrow(
      /Stage.* cannot be read: expected a JSON object/,
    );
  });

  it('is given back where there are no windows', async () => {
    const { files } = await openHost().handlers['blocks.export']({ block: named('Stage') });
    expect(files.map(({ name }) => name)).toEqual(['Stage.netloom-block.json']);
    expect(new TextDecoder().decode(files[0]!.bytes)).toBe(serializeBlock(named('Stage')));
  });
});
