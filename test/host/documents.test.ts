import { chmod, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { documentSchema } from '@shared/document/schema';
import { dispatch } from '@shared/contract/codec/dispatch';
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
    const { handlers, workspace } = openHost();
    for (let count = 0; count < 2; count++) await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    expect((await readdir(workspace)).sort()).toEqual(['net 2.netloom.json', 'net.netloom.json']);
  });

  it('are called as the new file that they are saved in, and as they were in one that is there', async () => {
    const chosen = join(temporaryFolder(), 'chosen.netloom.json');
    const dialogs = openHost(temporaryFolder(), { saveDocument: async () => chosen }).handlers;
    await dialogs['documents.save']({ name: 'x', document: tinyDocument() });
    expect(JSON.parse(await readFile(chosen, 'utf8'))).toMatchObject({ name: 'chosen' });
    const { handlers } = openHost();
    for (let count = 0; count < 2; count++) await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const files = await handlers['documents.list'](undefined);
    const opened = await Promise.all(files.map(({ id }) => handlers['documents.open']({ id })));
    expect(opened.map(({ document }) => document.name).sort()).toEqual(['net', 'net 2']);
    const { id } = files[0]!;
    await handlers['documents.save']({ id, name: 'net', document: { ...tinyDocument(), name: 'another' } });
    expect((await handlers['documents.open']({ id })).document.name).toBe('another');
  });

  it('named alike and saved at once get a file each', async () => {
    const { handlers, workspace } = openHost();
    const names = Array.from({ length: 20 }, (_, index) => `note ${index}`);
    const note = { id: 'note1', position: { x: 0, y: 0 }, size: { width: 80, height: 40 } };
    const documents = names.map((text) => ({ ...tinyDocument(), notes: [{ ...note, text }] }));
    await Promise.all(documents.map((document) => handlers['documents.save']({ name: 'net', document })));
    // Another process saves there too: what counts is what the disk says.
    const [other] = [openHost(join(workspace, '..')).handlers];
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
    const { handlers, workspace } = openHost();
    for (let count = 0; count < 3; count++) await handlers['documents.save']({ name, document: tinyDocument() });
    const files = (await readdir(workspace)).sort();
    expect(files).toHaveLength(3);
    for (const file of files) expect(file).toMatch(/^[\p{L}]+( [23])?\.netloom\.json$/u);
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

  it('whose file became something else since it was listed are refused with what it is, and what to do', async () => {
    const { handlers, workspace } = openHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const path = join(workspace, 'net.netloom.json');
    const opens = () => handlers['documents.open']({ id: file!.id });
    const refusal = (what: string) => `${path} cannot be opened: ${what}`;
    await truncate(path, 500_000_000);
    await expect(opens()).rejects.toThrow(
      refusal('it has 500000000 bytes, and a drawing has at most 64000000. Choose a file that ends in .netloom.json.'),
    );
    await writeFile(path, Buffer.from([0xff, 0xfe, 0, 1, 2]));
    await expect(opens()).rejects.toThrow(refusal('The file is not JSON'));
    await writeFile(path, '[]');
    await expect(opens()).rejects.toThrow(refusal('expected a JSON object; got [].'));
    await rm(path);
    await expect(opens()).rejects.toThrow(refusal('it does not exist. Put it back, or choose another.'));
    await mkdir(path);
    await expect(opens()).rejects.toThrow(refusal('it is a folder; a file was expected.'));
    expect(await handlers['documents.list'](undefined)).toEqual([]);
  });

  // The system lets root read everything.
  it.skipIf(process.getuid?.() === 0)('that may not be read are refused with what to do', async () => {
    const { handlers, workspace } = openHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    await chmod(join(workspace, 'net.netloom.json'), 0);
    await expect(handlers['documents.open']({ id: file!.id })).rejects.toThrow('See that you may read it.');
  });

  it('are refused where they would not open again, whatever request brings them', async () => {
    const { handlers, home } = openHost();
    const [first] = tinyDocument().nodes;
    const twice = { ...tinyDocument(), nodes: [first!, first!] };
    for (const name of ['documents.save', 'documents.autosave', 'training.start', 'export.code'] as const) {
      const outcome = await dispatch(handlers, name, { name: 'net', target: 'keras', document: twice });
      expect(outcome).toMatchObject({
        failure: {
          kind: 'invalid',
          message: expect.stringMatching(/document: nodes\[1\]\.id: expected a unique name/),
        },
      });
    }
    expect(await readdir(home)).toEqual([]);
    const note = { position: { x: 0, y: 0 }, size: { width: 1, height: 1 }, text: 'x'.repeat(20_000) };
    const notes = Array.from({ length: 1_001 }, (_, index) => ({ id: `n${index}`, ...note }));
    await expect(handlers['documents.save']({ name: 'net', document: { ...tinyDocument(), notes } })).rejects.toThrow(
      'at most 20000000 characters',
    );
  });

  it('that changed on disk since they were opened are not replaced, unless that is what is wanted', async () => {
    const { handlers, workspace } = openHost();
    const dispatched = async (input: object) =>
      (await dispatch(handlers, 'documents.save', { name: 'net', ...input })) as {
        value: { id: string; version: string };
      };
    const { id, version } = (await dispatched({ document: tinyDocument() })).value;
    const path = join(workspace, 'net.netloom.json');
    const theirs = serializeDocument({ ...tinyDocument(), name: 'theirs' });
    await writeFile(path, theirs);
    const mine = { ...tinyDocument(), name: 'mine' };
    expect(await dispatched({ id, version, document: mine })).toMatchObject({
      failure: { kind: 'changed', message: expect.stringMatching(/net\.netloom\.json was changed by .*another name/s) },
    });
    expect(await readFile(path, 'utf8')).toBe(theirs);
    const forced = await dispatched({ id, version, document: mine, force: true });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ name: 'mine' });
    // Written anew with what it held, it is the same; deleted, there is nothing to lose.
    await writeFile(path, serializeDocument(mine));
    const again = await dispatched({ id, version: forced.value.version, document: tinyDocument() });
    await rm(path);
    expect(await dispatched({ id, version: again.value.version, document: mine })).toHaveProperty('value.version');
  });

  it('of two pages at once are not both saved over the version that both opened', async () => {
    const { handlers } = openHost();
    const { id, version } = (await handlers['documents.save']({ name: 'net', document: tinyDocument() }))!;
    const pages = ['one', 'two'].map((name) =>
      dispatch(handlers, 'documents.save', { id, version, name: 'net', document: { ...tinyDocument(), name } }),
    );
    const failures = (await Promise.all(pages)).filter((outcome) => 'failure' in outcome);
    expect(failures).toMatchObject([{ failure: { kind: 'changed' } }]);
  });

  it('that the disk does not take are refused with what is wrong and what to do', async () => {
    const home = temporaryFolder();
    await writeFile(join(home, 'drawings'), 'a file');
    const { handlers } = openHost(home);
    await expect(handlers['documents.save']({ name: 'x', document: tinyDocument() })).rejects.toThrow(
      /drawings cannot be saved: a file is where a folder is needed\. Choose another place\./,
    );
    const folder = temporaryFolder();
    const gone = openHost(temporaryFolder(), { saveDocument: async () => join(folder, 'gone', 'x.netloom.json') });
    await expect(gone.handlers['documents.save']({ name: 'x', document: tinyDocument() })).rejects.toThrow(
      /x\.netloom\.json cannot be saved: its folder does not exist and cannot be made\. Choose another place\.$/,
    );
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

  it('has the costs of every network, and accuracies that are published of networks in it', async () => {
    const { handlers } = openHost();
    const { source, networks } = await handlers['documents.cards'](undefined);
    expect(source).toContain('torchvision');
    const gallery = await handlers['documents.gallery'](undefined);
    expect(networks.map(({ id }) => id)).toEqual(gallery.map(({ id }) => id));
    const resnet = networks.find(({ name }) => name === 'ResNet-18')!;
    expect(resnet).toMatchObject({ parameters: 11_689_512, top1: 69.758 });
    expect(resnet.macs / 1e9).toBeCloseTo(1.81, 2);
    const folder = new URL('../../resources/gallery/', import.meta.url);
    const { top1 } = JSON.parse(await readFile(new URL('accuracy.json', folder), 'utf8')) as { top1: object };
    expect(networks.filter((network) => network.top1 !== undefined)).toHaveLength(Object.keys(top1).length);
  });
});

describe('autosave', () => {
  it('brings back what was not saved, and forgets it once it is', async () => {
    const { handlers, home } = openHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const changed = { ...tinyDocument(), name: 'changed' };
    await handlers['documents.autosave']({ id: file!.id, version: file!.version, document: changed });
    const again = openHost(home);
    expect(await again.handlers['documents.recover'](undefined)).toMatchObject({
      document: changed,
      file: { id: file!.id, version: file!.version },
    });
    await again.handlers['documents.save']({ id: file!.id, name: 'net', document: changed });
    expect(await again.handlers['documents.recover'](undefined)).toBeUndefined();
    expect(await readdir(join(home, 'autosave'))).toEqual([]);
  });

  it('has nothing to offer when the file holds the same', async () => {
    const { handlers } = openHost();
    const document = { ...tinyDocument(), name: 'net' };
    const file = await handlers['documents.save']({ name: 'net', document });
    await handlers['documents.autosave']({ id: file!.id, document });
    expect(await handlers['documents.recover'](undefined)).toBeUndefined();
  });

  it('that is damaged is passed over', async () => {
    const { handlers, home } = openHost();
    await handlers['documents.autosave']({ document: tinyDocument(), session: 'page' });
    const path = join(home, 'autosave', 'page.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 50));
    expect(await handlers['documents.recover']({ session: 'page' })).toBeUndefined();
  });

  it('keeps each page’s drawing, whichever saves, and gives it back to the page that is loaded anew', async () => {
    const { handlers } = openHost();
    const named = (name: string) => ({ ...tinyDocument(), name });
    for (const session of ['one', 'two', 'three'])
      await handlers['documents.autosave']({ document: named(session), session });
    await handlers['documents.save']({ name: 'net', document: named('two'), session: 'two' });
    const kept = async (session: string) => (await handlers['documents.recover']({ session }))?.document.name;
    expect([await kept('one'), await kept('two'), await kept('three')]).toEqual(['one', undefined, 'three']);
    // A new page is offered nothing that another one has open.
    expect(await kept('four')).toBeUndefined();
  });

  it('offers what ended badly to one page after the other, and not what another process has open', async () => {
    const home = temporaryFolder();
    const before = openHost(home).handlers;
    for (const name of ['one', 'two'])
      await before['documents.autosave']({ document: { ...tinyDocument(), name }, session: name });
    const living = { host: 'other', process: process.ppid, document: { ...tinyDocument(), name: 'open elsewhere' } };
    await writeFile(join(home, 'autosave', 'other.json'), JSON.stringify(living));
    const { handlers } = openHost(home);
    const kept = async (session: string) => (await handlers['documents.recover']({ session }))?.document.name;
    const offered = [await kept('three'), await kept('four'), await kept('five')];
    expect(offered.slice(0, 2).sort()).toEqual(['one', 'two']);
    expect(offered[2]).toBeUndefined();
    // Asked again, a page is offered the same: also once it has saved a drawing of its own.
    expect(await kept('three')).toBe(offered[0]);
    await handlers['documents.save']({ name: 'x', document: tinyDocument(), session: 'three' });
    expect(await kept('three')).toBe(offered[0]);
    // What another page was offered, and what nobody was, it cannot delete.
    for (const draft of [offered[1]!, 'other', offered[0]!])
      await handlers['documents.forget']({ session: 'three', draft });
    expect((await readdir(join(home, 'autosave'))).sort()).toEqual([`${offered[1]}.json`, 'other.json']);
  });

  it('tells a page what is its own, and what is of another that ended badly', async () => {
    const home = temporaryFolder();
    await openHost(home).handlers['documents.autosave']({ document: tinyDocument(), session: 'lost' });
    const { handlers } = openHost(home);
    await handlers['documents.autosave']({ document: { ...tinyDocument(), name: 'mine' }, session: 'page' });
    const recover = (hasOwn: boolean) => handlers['documents.recover']({ session: 'page', hasOwn });
    expect(await recover(false)).toMatchObject({ isOwn: true, draft: 'page', document: { name: 'mine' } });
    expect(await recover(true)).toMatchObject({ isOwn: false, draft: 'lost' });
    await handlers['documents.forget']({ session: 'page' });
    expect(await recover(false)).toMatchObject({ isOwn: false, draft: 'lost' });
  });
});
