import type { Client } from '@shared/contract/contract';
import { chooseFiles, openChoosing } from './choosingStore';
import { filesIn, type Dropped } from './pathedFiles';

/** Opens the dialog with what was dropped. */
export function chooseDropped(client: Client, dropped: readonly Dropped[]): Promise<void> {
  openChoosing();
  return chooseFiles(client, filesIn(dropped));
}
