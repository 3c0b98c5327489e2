import type { Client, RequestOutput } from '@shared/contract/contract';

type Opened = RequestOutput<'documents.open'>;

const asked = new WeakMap<Client, Promise<Opened | undefined>>();

/**
 * The first network of the gallery. Asked for once, before anything is drawn, so that it comes before the answers that
 * the panels wait for.
 */
export function askForFirst(client: Client): Promise<Opened | undefined> {
  const known = asked.get(client) ?? ask(client);
  asked.set(client, known);
  // The component that shows it reports the failure.
  known.catch(() => undefined);
  return known;
}

async function ask(client: Client): Promise<Opened | undefined> {
  const [first] = await client.request('documents.gallery', undefined);
  return first && client.request('documents.open', { id: first.id });
}
