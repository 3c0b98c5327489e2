import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { documentHost } from '../support/documentHost';

describe('drawings on disk', () => {
  it('are saved under their name, listed, and opened as they were', async () => {
    const { handlers, workspace } = documentHost();
    const document = { ...tinyDocument(), name: 'my net' };
    const file = await handlers['documents.save']({ name: 'my net', document });
    expect(file).toMatchObject({ name: 'my net', location: workspace });
    const { version, ...listed } = file!;
    expect(version).toMatch(/^[0-9a-f]{32}$/);
    expect(await handlers['documents.list'](undefined)).toEqual([listed]);
    expect(await handlers['documents.recent'](undefined)).toEqual([listed]);
    expect(await handlers['documents.open']({ id: file!.id })).toEqual({ file, document });
    expect(await readdir(workspace)).toEqual(['my net.netloom.json']);
  });

  it('never replace another drawing of the same name', async () => {
    const { handlers, workspace } = documentHost();
    for (let count = 0; count < 2; count++) await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    expect((await readdir(workspace)).sort()).toEqual(['net 2.netloom.json', 'net.netloom.json']);
  });

  it('are called as the new file that they are saved in, and as they were in one that is there', async () => {
    const chosen = join(temporaryFolder(), 'chosen.netloom.json');
    const dialogs = documentHost(temporaryFolder(), { saveDocument: async () => chosen }).handlers;
    await dialogs['documents.save']({ name: 'x', document: tinyDocument() });
    expect(JSON.parse(await readFile(chosen, 'utf8'))).toMatchObject({ name: 'chosen' });
    const { handlers } = documentHost();
    for (let count = 0; count < 2; count++) await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const files = await handlers['documents.list'](undefined);
    const opened = await Promise.all(files.map(({ id }) => handlers['documents.open']({ id })));
    expect(opened.map(({ document }) => document.name).sort()).toEqual(['net', 'net 2']);
    const { id } = files[0]!;
    await handlers['documents.save']({ id, name: 'net', document: { ...tinyDocument(), name: 'another' } });
    expect((await handlers['documents.open']({ id })).document.name).toBe('another');
  });

  it('named alike and saved at once get a file each', async () => {
    const { handlers, workspace } = documentHost();
    const names = Array.from({ length: 20 }, (_, index) => `note ${index}`);
    const note = { id: 'note1', position: { x: 0, y: 0 }, size: { width: 80, height: 40 } };
    const documents = names.map((text) => ({ ...tinyDocument(), notes: [{ ...note, text }] }));
    await Promise.all(documents.map((document) => handlers['documents.save']({ name: 'net', document })));
    // Another process saves there too: what counts is what the disk says.
    const [other] = [documentHost(join(workspace, '..')).handlers];
    await Promise.all(
      [handlers, other].map((host) => host['documents.save']({ name: 'net', document: tinyDocument() })),
    );
    const files = await readdir(workspace);
    const saved = await Promise.all(files.map((file) => readFile(join(workspace, file), 'utf8')));
    expect(files).toHaveLength(22);
    for (const name of names) expect(saved.filter((text) => text.includes(`"${name}"`))).toHaveLength(1);
  });

  it.each([
    ['letters', 'a'.repeat(200)],
    ['80 letters', 'b'.repeat(80)],
    ['letters of three bytes', '網'.repeat(100)],
    ['letters of four bytes', '𝒩'.repeat(100)],
  ])('under a long name of %s get a file each', async (_, name) => {
    const { handlers, workspace } = documentHost();
    for (let count = 0; count < 3; count++) await handlers['documents.save']({ name, document: tinyDocument() });
    const files = (await readdir(workspace)).sort();
    expect(files).toHaveLength(3);
    for (const file of files) expect(file).toMatch(/^[\p{L}]+( [23])?\.netloom\.json$/u);
  });

  it.each(['../../escape', '/etc/passwd', '..', 'a\u0000b', 'C:\\x', '.hidden', ''])(
    'named %j stay in the workspace',
    async (name) => {
      const { handlers, workspace, home } = documentHost();
      await handlers['documents.save']({ name, document: tinyDocument() });
      const [file] = await readdir(workspace);
      expect(file).toMatch(/^[\p{L}\p{N}][^/\\\u0000]*\.netloom\.json$/u);
      expect((await readdir(home)).sort()).toEqual(['drawings', 'recent.json']);
    },
  );

  it('are reached by handles alone: no path, no link that leads out of the workspace', async () => {
    const { handlers, workspace } = documentHost();
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
    const { handlers, home } = documentHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const again = documentHost(home);
    expect((await again.handlers['documents.open']({ id: file!.id })).file).toEqual(file);
  });

  it('are saved where the dialog says, and not at all on cancel', async () => {
    const folder = temporaryFolder();
    const answers = [join(folder, 'chosen.netloom.json'), undefined];
    const { handlers } = documentHost(temporaryFolder(), { saveDocument: async () => answers.shift() });
    expect((await handlers['documents.save']({ name: 'x', document: tinyDocument() }))?.name).toBe('chosen');
    expect(await handlers['documents.save']({ name: 'x', document: tinyDocument() })).toBeUndefined();
    expect(await readdir(folder)).toEqual(['chosen.netloom.json']);
  });
});
