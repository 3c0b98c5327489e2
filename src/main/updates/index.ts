import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import electronUpdater from 'electron-updater';
import { z } from 'zod';
import type { Updates } from '@host/updates/handlers';
import { AppUpdates } from './appUpdates';

/** What `npm run package` writes into the app's own `package.json`, where it is given a feed. */
const packedSchema = z.object({ updates: z.object({ url: z.url(), publicKey: z.string() }).optional() });

/** Newer versions of this app: where it was packed with a feed, and its kind of installation can be replaced. */
export function appUpdates(): Updates {
  const { updates: feed } = packedSchema.parse(
    JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')),
  );
  if (!app.isPackaged) return without('This Netloom was started from its sources. Update them the way you got them.');
  if (!feed) return without('This copy of Netloom was made without a place to look for updates.');
  const { autoUpdater } = electronUpdater;
  const settings = join(app.getPath('userData'), 'updates.json');
  const updates = new AppUpdates({ updater: autoUpdater, feed, settings });
  if (updates.describe().atStart) void updates.check();
  return updates;
}

function without(reason: string): Updates {
  return {
    describe: () => ({ reason, atStart: false, state: { stage: 'unknown' } }),
    setAtStart: () => Promise.reject(new Error(reason)),
    check: () => Promise.reject(new Error(reason)),
    download: () => {},
    install: () => {},
  };
}
