import { join } from 'node:path';
import { app, Notification, type BrowserWindow } from 'electron';
import { createHost } from '@host/index';
import { channels } from '@shared/contract/bridge';
import type { RunEvent } from '@shared/contract/events';
import { createDialogs } from './dialogs';
import { noteUnexpectedEnd, watchFaults } from './faults';
import { hearHandedOver } from './handedOver';
import { serveRequests } from './ipc';
import { noticeOf } from './runEnded';
import { buildMenu } from './menu';
import { openPagesProtocol, registerPagesScheme } from './protocol';
import { closeDoors } from './security';
import { utilityTrainer } from './trainer';
import { appUpdates } from './updates';
import { loadPages, makeWindow } from './window';
import { speak } from './words';

/**
 * The desktop app: a window on the host. Everything that a person can do is in the host and in the interface; here stand
 * the window, the menu, the dialogs and the doors that are closed.
 */
function start(): void {
  let window: BrowserWindow | undefined;
  const host = createHost({
    dialogs: createDialogs(() => window),
    updates: appUpdates(),
    spawnTrainer: utilityTrainer,
  });

  watchFaults(host.faults, () => window);
  noteUnexpectedEnd(host.faults);
  hearHandedOver(host.handOver);
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());

  let closing: Promise<void> | undefined;
  app.on('will-quit', (event) => {
    // The trainer writes a checkpoint before it ends.
    if (closing) return;
    event.preventDefault();
    closing = host.close().catch(() => undefined);
    void closing.then(() => app.quit());
  });

  void app.whenReady().then(async () => {
    const showMenu = () => buildMenu((id) => window?.webContents.send(channels.event, 'command', { id }));
    openPagesProtocol(join(import.meta.dirname, '../renderer'));
    serveRequests(
      host,
      () => window,
      (paths) => host.sources.chosen.point(paths),
      async (language) => {
        await speak(language);
        showMenu();
      },
    );
    host.onEvent(({ name, payload }) => {
      if (!window || window.isDestroyed()) return;
      window.webContents.send(channels.event, name, payload);
      if (name !== 'run') return;
      showProgress(window, payload);
      notify(window, payload);
    });
    showMenu();
    window = makeWindow();
    window.on('closed', () => (window = undefined));
    await loadPages(window);
  });
}

/** A run's progress in the task bar. */
function showProgress(window: BrowserWindow, event: RunEvent): void {
  if (event.type === 'progress') window.setProgressBar(event.step / event.totalSteps);
  const isOver = event.type === 'state' && event.state === 'stopped';
  if (isOver || event.type === 'finished' || event.type === 'failed') window.setProgressBar(-1);
}

/** Says that a run ended, unless people see it in the window. */
function notify(window: BrowserWindow, event: RunEvent): void {
  const notice = window.isFocused() || !Notification.isSupported() ? undefined : noticeOf(event);
  if (!notice) return;
  const shown = new Notification(notice);
  shown.on('click', () => {
    window.show();
    window.focus();
  });
  shown.show();
}

registerPagesScheme();
closeDoors();
if (app.requestSingleInstanceLock()) start();
else app.quit();
