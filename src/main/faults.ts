import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, crashReporter, type BrowserWindow } from 'electron';
import type { FaultLog } from '@host/faults/faultLog';
import { reportOf } from '@shared/errors/reportOf';

/** Milliseconds within which a window that ends again is not loaded once more: it would go on for ever. */
const soon = 30_000;

/** How a process may end without a fault of its own. */
const expected = new Set(['clean-exit', 'killed']);

/**
 * Puts on record what ends a process of the app, or comes as an error that nobody caught. Memory images of processes that
 * crash are kept in the system's folder for them; nothing is sent anywhere.
 */
export function watchFaults(log: FaultLog, windowOf: () => BrowserWindow | undefined): void {
  crashReporter.start({ uploadToServer: false, submitURL: '' });
  process.on('uncaughtException', (thrown) => log.add('app', reportOf(thrown)));
  process.on('unhandledRejection', (thrown) => log.add('app', reportOf(thrown)));

  let loadedAgainAt = -Infinity;
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (expected.has(reason)) return;
    log.add('window', { message: `The window’s process ended: ${reason}, exit code ${exitCode}.` });
    // The page finds the drawing again as after any reload.
    if (contents !== windowOf()?.webContents || performance.now() - loadedAgainAt < soon) return;
    loadedAgainAt = performance.now();
    contents.reload();
  });
  app.on('child-process-gone', (_event, { type, name, serviceName, reason, exitCode }) => {
    if (expected.has(reason)) return;
    log.add('process', { message: `${serviceName ?? name ?? type} ended: ${reason}, exit code ${exitCode}.` });
  });
}

/** Says in the log that the app did not end by itself the last time; a file is there from its start to its end. */
export function noteUnexpectedEnd(log: FaultLog): void {
  const mark = join(app.getPath('userData'), 'running');
  try {
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      log.add('app', { message: 'Netloom did not close properly the last time it ran.' });
  }
  app.on('quit', () => rmSync(mark, { force: true }));
}
