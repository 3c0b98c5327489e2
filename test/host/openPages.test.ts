import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Autosaves } from '@host/documents/autosaves';
import { OpenPages } from '@host/documents/openPages';
import { draftOf } from '@shared/contract/pageName';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

it('unsaved work of a page that was lost with its browser is offered once it has been away for some seconds', async () => {
  const clock = { now: 0 };
  const pages = new OpenPages(() => clock.now);
  const autosaves = new Autosaves(join(temporaryFolder(), 'autosave'), pages);
  const leave = pages.join('lost');
  await autosaves.keep({ document: tinyDocument() }, 'lost');
  expect(await autosaves.recover('new')).toBeUndefined();
  leave();
  expect(await autosaves.recover('new')).toBeUndefined();
  clock.now += 6_000;
  expect(await autosaves.recover('new')).toMatchObject({ draft: 'lost', isOwn: false, document: tinyDocument() });
});

it('unsaved work of every tab of a page is found by the page, and by others once the page is gone', async () => {
  const clock = { now: 0 };
  const pages = new OpenPages(() => clock.now);
  const autosaves = new Autosaves(join(temporaryFolder(), 'autosave'), pages);
  const leave = pages.join('page');
  for (const tab of [1, 3]) await autosaves.keep({ document: tinyDocument() }, draftOf('page', tab));
  expect((await autosaves.tabsOf('page')).sort()).toEqual([1, 3]);
  expect(await autosaves.tabsOf('pag')).toEqual([]);
  expect(await autosaves.recover(draftOf('page', 3))).toMatchObject({ draft: 'page_3', isOwn: true });
  expect(await autosaves.recover('new')).toBeUndefined();
  leave();
  clock.now += 6_000;
  const drafts = [await autosaves.recover('new')];
  await autosaves.forget('new', drafts[0]!.draft);
  drafts.push(await autosaves.recover('new'));
  expect(drafts.map((each) => each?.draft).sort()).toEqual(['page', 'page_3']);
});
