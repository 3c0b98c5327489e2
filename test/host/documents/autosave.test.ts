import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { documentHost } from '../support/documentHost';

describe('autosave', () => {
  it('brings back what was not saved, and forgets it once it is', async () => {
    const { handlers, home } = documentHost();
    const file = await handlers['documents.save']({ name: 'net', document: tinyDocument() });
    const changed = { ...tinyDocument(), name: 'changed' };
    await handlers['documents.autosave']({ id: file!.id, version: file!.version, document: changed });
    const again = documentHost(home);
    expect(await again.handlers['documents.recover'](undefined)).toMatchObject({
      document: changed,
      file: { id: file!.id, version: file!.version },
    });
    await again.handlers['documents.save']({ id: file!.id, name: 'net', document: changed });
    expect(await again.handlers['documents.recover'](undefined)).toBeUndefined();
    expect(await readdir(join(home, 'autosave'))).toEqual([]);
  });

  it('has nothing to offer when the file holds the same', async () => {
    const { handlers } = documentHost();
    const document = { ...tinyDocument(), name: 'net' };
    const file = await handlers['documents.save']({ name: 'net', document });
    await handlers['documents.autosave']({ id: file!.id, document });
    expect(await handlers['documents.recover'](undefined)).toBeUndefined();
  });

  it('that is damaged is passed over', async () => {
    const { handlers, home } = documentHost();
    await handlers['documents.autosave']({ document: tinyDocument(), session: 'page' });
    const path = join(home, 'autosave', 'page.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 50));
    expect(await handlers['documents.recover']({ session: 'page' })).toBeUndefined();
  });

  it('keeps each page’s drawing, whichever saves, and gives it back to the page that is loaded anew', async () => {
    const { handlers } = documentHost();
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
    const before = documentHost(home).handlers;
    for (const name of ['one', 'two'])
      await before['documents.autosave']({ document: { ...tinyDocument(), name }, session: name });
    const living = { host: 'other', process: process.ppid, document: { ...tinyDocument(), name: 'open elsewhere' } };
    await writeFile(join(home, 'autosave', 'other.json'), JSON.stringify(living));
    const { handlers } = documentHost(home);
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
    await documentHost(home).handlers['documents.autosave']({ document: tinyDocument(), session: 'lost' });
    const { handlers } = documentHost(home);
    await handlers['documents.autosave']({ document: { ...tinyDocument(), name: 'mine' }, session: 'page' });
    const recover = (hasOwn: boolean) => handlers['documents.recover']({ session: 'page', hasOwn });
    expect(await recover(false)).toMatchObject({ isOwn: true, draft: 'page', document: { name: 'mine' } });
    expect(await recover(true)).toMatchObject({ isOwn: false, draft: 'lost' });
    await handlers['documents.forget']({ session: 'page' });
    expect(await recover(false)).toMatchObject({ isOwn: false, draft: 'lost' });
  });
});
