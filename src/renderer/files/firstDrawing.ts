import type { Client, RequestOutput } from '@shared/contract/contract';
import { messageOf } from '@shared/errors/messageOf';
import { takeLeftDrawing, type LeftDrawing } from './leftDrawing';
import { pageName } from '../browser/pageName';

/** What a page begins with. */
export interface FirstDrawing extends LeftDrawing {
  /** Why its file cannot be read any more, in words. */
  readonly trouble?: string;
}

const asked = new WeakMap<Client, Promise<FirstDrawing | undefined>>();

/**
 * What this tab showed before it was loaded anew, or what was kept of it when it ended badly, else the first network of
 * the gallery. Asked for once, before anything is drawn, so that it comes before the answers that the panels wait for.
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
  const [own, first] = await Promise.all([recoverOwn(client), firstOfGallery(client)]);
  if (own) return { document: own.document, unsaved: true, ...(own.file && { file: own.file }) };
  return first && { document: first.document, unsaved: false };
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
