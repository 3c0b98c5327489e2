import type { Client, RequestOutput } from '@shared/contract/contract';
import { messageOf } from '@shared/errors/messageOf';
import { reporting } from '../ui/reporting';
import { takeLeftDrawing, type LeftDrawing } from './leftDrawing';
import { pageName } from '../browser/pageName';
import { beginsWithPage } from './startChoice';

/** What a page begins with. */
export interface FirstDrawing extends LeftDrawing {
  /** Why its file cannot be read any more, in words. */
  readonly trouble?: string;
  /** Whether nothing was open here before, so that it is only what one may look at first. */
  readonly isNew?: boolean;
}

const asked = new WeakMap<Client, Promise<FirstDrawing | undefined>>();

/**
 * What this tab showed before it was loaded anew, or what was kept of it when it ended badly, else the first network of
 * the gallery, or the last drawing where people want that. Asked for once, before anything is drawn, so that it comes before the answers that the panels wait for.
 */
export function askForFirst(client: Client): Promise<FirstDrawing | undefined> {
  const known = asked.get(client) ?? find(client);
  asked.set(client, known);
  // The component that shows it reports the failure.
  known.catch(() => undefined);
  return known;
}

async function find(client: Client): Promise<FirstDrawing | undefined> {
  const left = takeLeftDrawing();
  if (left) return asItIsNow(client, left);
  const [own, first] = await Promise.all([recoverOwn(client), beginning(client)]);
  if (own) return { document: own.document, unsaved: true, ...(own.file && { file: own.file }) };
  return first && { ...first, unsaved: false, isNew: true };
}

/** Where the last drawing cannot be read, that is said, and shown is what a first start shows. */
async function beginning(client: Client): Promise<RequestOutput<'documents.open'> | undefined> {
  const last = beginsWithPage() ? undefined : await reporting('Open', () => lastDrawing(client));
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
    return { ...(await client.request('documents.open', { id: left.file.id })), unsaved: false };
  } catch (error) {
    return { document: left.document, unsaved: true, trouble: messageOf(error) };
  }
}

async function recoverOwn(client: Client): Promise<RequestOutput<'documents.recover'>> {
  const kept = await client.request('documents.recover', { session: await pageName() }).catch(() => undefined);
  return kept?.isOwn ? kept : undefined;
}

async function firstOfGallery(client: Client): Promise<RequestOutput<'documents.open'> | undefined> {
  const [first] = await client.request('documents.gallery', undefined);
  return first && client.request('documents.open', { id: first.id });
}
