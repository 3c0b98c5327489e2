import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AppUpdater } from 'electron-updater';
import { z } from 'zod';
import type { Updates } from '@host/updates/handlers';
import type { UpdateState } from '@shared/contract/updates';
import { readerOf, type Feed } from './signedFeed';
import { updateTrouble } from './updateTrouble';

const settingsSchema = z.object({ atStart: z.boolean() });

interface AppUpdatesOptions {
  /** What downloads and installs; of the system's own kind. */
  readonly updater: AppUpdater;
  readonly feed: Feed;
  /** The file that keeps whether newer versions are looked for at the start. */
  readonly settings: string;
}

/** Newer versions of the app. Nothing is fetched before people ask for it, or have asked for it to be done at every start. */
export class AppUpdates implements Updates {
  private state: UpdateState = { stage: 'unknown' };
  private atStart: boolean;

  constructor(private readonly options: AppUpdatesOptions) {
    const { updater, feed } = options;
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = true;
    updater.logger = null;
    updater.setFeedURL({ provider: 'custom', updateProvider: readerOf(feed) });
    updater.on('download-progress', ({ percent }) => {
      if (this.state.stage === 'downloading') this.state = { ...this.state, percent };
    });
    this.atStart = readSettings(options.settings);
  }

  describe() {
    return { atStart: this.atStart, state: this.state };
  }

  async setAtStart(atStart: boolean): Promise<void> {
    mkdirSync(dirname(this.options.settings), { recursive: true });
    writeFileSync(this.options.settings, JSON.stringify({ atStart }));
    this.atStart = atStart;
  }

  async check(): Promise<void> {
    if (this.state.stage === 'downloading' || this.state.stage === 'ready') return;
    this.state = { stage: 'checking' };
    try {
      const found = await this.options.updater.checkForUpdates();
      this.state = found?.isUpdateAvailable
        ? { stage: 'available', version: found.updateInfo.version }
        : { stage: 'current' };
    } catch (error) {
      this.state = this.failed(error);
    }
  }

  download(): void {
    if (this.state.stage !== 'available') return;
    const { version } = this.state;
    this.state = { stage: 'downloading', version, percent: 0 };
    this.options.updater.downloadUpdate().then(
      () => (this.state = { stage: 'ready', version }),
      (error: unknown) => (this.state = this.failed(error)),
    );
  }

  private failed(error: unknown): UpdateState {
    return { stage: 'failed', ...updateTrouble(error, this.options.feed.url) };
  }

  install(): void {
    if (this.state.stage === 'ready') this.options.updater.quitAndInstall();
  }
}

/** Off where nobody said otherwise, or what was said cannot be read. */
function readSettings(file: string): boolean {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).atStart;
  } catch {
    return false;
  }
}
