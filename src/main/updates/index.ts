import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { Updates } from '@host/updates/handlers';
import type { NoUpdates } from '@shared/contract/updates';
import { saidTextOf } from '@shared/messages/saidError';

/** What `npm run package` writes into the app's own `package.json`, where it is given a feed. */
const packedSchema = z.object({ updates: z.object({ url: z.url(), publicKey: z.string() }).optional() });

/** What finds newer versions of this app; or why nothing does. Nothing is loaded for it where nothing does. */
export async function appUpdates(): Promise<Updates | NoUpdates> {
  if (!app.isPackaged) return { because: 'sources' };
  try {
    const packed = packedSchema.parse(JSON.parse(await readFile(join(app.getAppPath(), 'package.json'), 'utf8')));
    if (!packed.updates) return { because: 'noFeed' };
    const [{ default: electronUpdater }, { AppUpdates }] = await Promise.all([
      import('electron-updater'),
      import('./appUpdates'),
    ]);
    const settings = join(app.getPath('userData'), 'updates.json');
    const updates = new AppUpdates({ updater: electronUpdater.autoUpdater, feed: packed.updates, settings });
    if (updates.describe().atStart) void updates.check();
    return updates;
  } catch (error) {
    return { because: 'failure', ...saidTextOf(error) };
  }
}
