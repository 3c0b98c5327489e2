import type { Client, RequestOutput } from '@shared/contract/contract';
import { draftOf } from '@shared/contract/pageName';
import { sentenceOfError } from '../words/errorSentence';
import { reporting } from '../ui/reporting';
import { takeLeftDrawings, type LeftDrawing, type LeftDrawings } from './leftDrawing';
import { pageName } from '../browser/pageName';
import { wordsOf } from '../words/currentWords';
import { filesWords } from '../words/english/files';
import { asOpened } from '../words/galleryDrawings';
import { beginsWithPage } from './startChoice';

/** A drawing that a page begins with. */
export interface FirstDrawing extends LeftDrawing {
  /** Why its file cannot be read any more, in words. */
  readonly trouble?: string;
}

/** What a page begins with. */
export interface FirstDrawings extends LeftDrawings {
  readonly drawings: readonly FirstDrawing[];
  /** Whether nothing was open here before, so that it is only what one may look at first. */
  readonly isNew?: boolean;
}

const asked = new WeakMap<Client, Promise<FirstDrawings | undefined>>();

/**
 * What this page showed before it was loaded anew, or what was kept of it when it ended badly, else the first network of the
 * gallery, or the last drawing where people want that. Asked for once, before anything is drawn, so that it comes before the
 * answers that the panels wait for.
 */
export function askForFirst(client: Client): Promise<FirstDrawings | undefined> {
  const known = asked.get(client) ?? find(client);
  asked.set(client, known);
  // The component that shows it reports the failure.
  known.catch(() => undefined);
  return known;
}

async function find(client: Client): Promise<FirstDrawings | undefined> {
  const left = takeLeftDrawings();
  if (left) {
    const drawings = await Promise.all(left.drawings.map((each) => asItIsNow(client, each)));
    return { ...left, drawings };
  }
  const [own, first] = await Promise.all([recoverOwn(client), beginning(client)]);
  if (own.length) return { drawings: own, current: own[0]!.tab };
  return first && { drawings: [{ ...first, unsaved: false, tab: 1 }], current: 1, isNew: true };
}

/** Where the last drawing cannot be read, that is said, and shown is what a first start shows. */
async function beginning(client: Client): Promise<RequestOutput<'documents.open'> | undefined> {
  const last = beginsWithPage() ? undefined : await reporting(wordsOf(filesWords).open, () => lastDrawing(client));
  return last ?? firstOfGallery(client);
}

async function lastDrawing(client: Client): Promise<RequestOutput<'documents.open'> | undefined> {
  const [last] = await client.request('documents.recent', undefined);
  return last && client.request('documents.open', { id: last.id });
}

/** A drawing without changes is read from its file again, which may hold another by now. */
async function asItIsNow(client: Client, left: LeftDrawing): Promise<FirstDrawing> {
  if (left.unsaved || !left.file) return left;
  try {
    const opened = await client.request('documents.open', { id: left.file.id });
    return { ...left, ...opened, unsaved: false };
  } catch (error) {
    return { ...left, file: undefined, unsaved: true, trouble: sentenceOfError(error) };
  }
}

/** What was kept of this page's tabs, should it have ended without a word. */
async function recoverOwn(client: Client): Promise<FirstDrawing[]> {
  const page = await pageName();
  const tabs = await client.request('documents.ownTabs', { session: page }).catch(() => []);
  const kept = await Promise.all(
    tabs.map(async (tab): Promise<FirstDrawing[]> => {
      const found = await client.request('documents.recover', { session: draftOf(page, tab) }).catch(() => undefined);
      return found?.isOwn ? [{ document: found.document, file: found.file, unsaved: true, tab }] : [];
    }),
  );
  return kept.flat();
}

async function firstOfGallery(client: Client): Promise<RequestOutput<'documents.open'> | undefined> {
  const [first] = await client.request('documents.gallery', undefined);
  return first && asOpened(await client.request('documents.open', { id: first.id }));
}
