import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Autosaves } from '@host/documents/autosaves';
import { OpenPages } from '@host/documents/openPages';
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
