import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { documentSchema } from '@shared/document/schema';
import { createHost, type Dialogs } from '@host/index';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

function openHost(home = temporaryFolder(), dialogs?: Partial<Dialogs>) {
  const { handlers } = createHost({ home, ...(dialogs && { dialogs: dialogs as Dialogs }) });
  return { home, handlers, workspace: join(home, 'drawings') };
}

describe('drawings on disk', () => {
  it('are saved under their name, listed, and opened as they were', async () => {
    const { handlers, workspace } = openHost();
    const document = tinyDocument();
    const file = await handlers['documents.save']({ name: 'my net', document });
    expect(file).toMatchObject({ name: 'my net', location: workspace });
    expect(await handlers['documents.list'](undefined)).toEqual([file]);
    expect(await handlers['documents.recent'](undefined)).toEqual([file]);
    expect(await handlers['documents.open']({ id: file!.id })).toEqual({ file, document });
    expect(await readdir(workspace)).toEqual(['my net.netloom.json']);
  });

  it('never replace another drawing of the same name', async () => {
    const { handlers, workspace } = openHost();
    for (let count = 0; count < 2; count++) await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    expect((await readdir(workspace)).sort()).toEqual(['net 2.netloom.json', 'net.netloom.json']);
  });

  it.each(['../../escape', '/etc/passwd', '..', 'a\u0000b', 'C:\\x', '.hidden', ''])(
    'named %j stay in the workspace',
    async (name) => {
      const { handlers, workspace, home } = openHost();
      await handlers['documents.save']({ name, document: tinyDocument() });
      const [file] = await readdir(workspace);
      expect(file).toMatch(/^[\p{L}\p{N}][^/\\\u0000]*\.netloom\.json$/u);
      expect((await readdir(home)).sort()).toEqual(['drawings', 'recent.json']);
    },
  );

  it('are reached by handles alone: no path, no link that leads out of the workspace', async () => {
    const { handlers, workspace } = openHost();
    const outside = join(temporaryFolder(), 'secret.netloom.json');
    await writeFile(outside, serializeDocument(tinyDocument()));
    await mkdir(workspace, { recursive: true });
    await symlink(outside, join(workspace, 'link.netloom.json'));
    expect(await handlers['documents.list'](undefined)).toEqual([]);
    for (const id of [outside, '../secret', 'file:///etc/passwd']) {
      await expect(handlers['documents.open']({ id })).rejects.toThrow('not known');
      await expect(handlers['documents.save']({ id, name: 'x', document: tinyDocument() })).rejects.toThrow(
        'not known',
      );
    }
  });

  it('keep their handle over a restart', async () => {
    const { handlers, home } = openHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const again = openHost(home);
    expect((await again.handlers['documents.open']({ id: file!.id })).file).toEqual(file);
  });

  it('that are damaged are refused by name', async () => {
    const { handlers, workspace } = openHost();
    await mkdir(workspace, { recursive: true });
    const path = join(workspace, 'bad.netloom.json');
    await writeFile(path, '{"format": "netloom"');
    const [file] = await handlers['documents.list'](undefined);
    await expect(handlers['documents.open']({ id: file!.id })).rejects.toThrow(`${path} cannot be opened`);
  });

  it('are saved where the dialog says, and not at all on cancel', async () => {
    const folder = temporaryFolder();
    const answers = [join(folder, 'chosen.netloom.json'), undefined];
    const { handlers } = openHost(temporaryFolder(), { saveDocument: async () => answers.shift() });
    expect((await handlers['documents.save']({ name: 'x', document: tinyDocument() }))?.name).toBe('chosen');
    expect(await handlers['documents.save']({ name: 'x', document: tinyDocument() })).toBeUndefined();
    expect(await readdir(folder)).toEqual(['chosen.netloom.json']);
  });
});

describe('the gallery', () => {
  it('has LeNet-5, whose copy is saved as a file of its own', async () => {
    const { handlers, workspace } = openHost();
    const gallery = await handlers['documents.gallery'](undefined);
    const lenet = gallery.find(({ name }) => name === 'LeNet-5')!;
    const opened = await handlers['documents.open']({ id: lenet.id });
    expect(opened.file).toBeUndefined();
    const document = documentSchema.parse({ ...opened.document, name: 'mine' });
    await handlers['documents.save']({ id: lenet.id, name: 'LeNet-5', document });
    expect(await readdir(workspace)).toEqual(['LeNet-5.netloom.json']);
    expect((await handlers['documents.open']({ id: lenet.id })).document.name).toBe('LeNet-5');
  });
});

describe('autosave', () => {
  it('brings back what was not saved, and forgets it once it is', async () => {
    const { handlers, home } = openHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const changed = { ...tinyDocument(), name: 'changed' };
    await handlers['documents.autosave']({ id: file!.id, document: changed });
    const again = openHost(home);
    expect(await again.handlers['documents.recover'](undefined)).toMatchObject({
      document: changed,
      file: { id: file!.id },
    });
    await again.handlers['documents.save']({ id: file!.id, name: 'net', document: changed });
    expect(await again.handlers['documents.recover'](undefined)).toBeUndefined();
  });

  it('has nothing to offer when the file holds the same', async () => {
    const { handlers } = openHost();
    const document = tinyDocument();
    const file = await handlers['documents.save']({ name: 'net', document });
    await handlers['documents.autosave']({ id: file!.id, document });
    expect(await handlers['documents.recover'](undefined)).toBeUndefined();
  });

  it('that is damaged is passed over', async () => {
    const { handlers, home } = openHost();
    await handlers['documents.autosave']({ document: tinyDocument() });
    const path = join(home, 'autosave.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 50));
    expect(await handlers['documents.recover'](undefined)).toBeUndefined();
  });
});
