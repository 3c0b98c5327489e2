import type { Client } from '@shared/contract/contract';
import { takeDropped } from '../../transport/takeDropped';
import { choose, openChoosing, upload } from './choosingStore';
import { filesIn, type Dropped } from './pathedFiles';

/** Opens the dialog with what was dropped. In the desktop app nothing is copied: the host reads it where it lies. */
export function chooseDropped(client: Client, dropped: readonly Dropped[]): Promise<void> {
  openChoosing();
  return choose(client, async () => (await takeDropped()) ?? upload(client, await filesIn(dropped)));
}
