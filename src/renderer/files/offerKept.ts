import type { Client, RequestOutput } from '@shared/contract/contract';
import { showDocument } from '../drawing/drawingActions';
import { reporting } from '../ui/reporting';
import { say } from '../ui/uiStore';
import { keepDrawing } from './autosaveDrawing';
import { mayReplace } from './documentFiles';
import { pageName } from '../browser/pageName';

type Kept = NonNullable<RequestOutput<'documents.recover'>>;

/** Offers the unsaved work of a page or window that ended badly. */
export async function offerKept(client: Client): Promise<void> {
  const kept = await client.request('documents.recover', { session: await pageName(), hasOwn: true });
  if (kept) offer(client, kept);
}

function offer(client: Client, kept: Kept): void {
  say({
    kind: 'info',
    text: `Netloom has unsaved changes to “${kept.document.name}”.`,
    actions: [
      { label: 'Restore', run: () => void restore(client, kept) },
      { label: 'Discard', run: () => void forget(client, kept) },
    ],
  });
}

async function restore(client: Client, kept: Kept): Promise<void> {
  if (!(await mayReplace(client))) return offer(client, kept);
  showDocument(kept.document, kept.file, false);
  await reporting('Restore', async () => {
    // Only what is kept under this page's own name may be forgotten under the other.
    await keepDrawing(client);
    await forget(client, kept);
  });
}

async function forget(client: Client, { draft }: Kept): Promise<void> {
  await client.request('documents.forget', { session: await pageName(), draft });
}
