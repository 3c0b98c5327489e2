import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { channels } from '@shared/contract/bridge';
import { dispatch } from '@shared/contract/codec/dispatch';
import type { Host } from '@shared/contract/hostClient';
import { languages, type Language } from '@renderer/words/languages';
import { z } from 'zod';
import { isOurs } from './security';
import { setUnsaved } from './unsaved';

/** This is the only file that listens to the renderer: all messages pass `isTrusted`. */

const languageIds = Object.keys(languages) as Language[];

type WindowOf = () => BrowserWindow | undefined;

/** Only the top frame of our window, showing our page, is heard. */
function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const { sender, senderFrame } = event;
  return (
    sender === window?.webContents && senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url)
  );
}

function handle(channel: string, windowOf: WindowOf, answer: (...input: unknown[]) => unknown): void {
  ipcMain.handle(channel, (event, ...input: unknown[]) => {
    if (!isTrusted(event, windowOf()))
      throw new Error(`A message on ${channel} came from a page that is not Netloom's.`);
    return answer(...input);
  });
}

/**
 * Carries the renderer's requests to the host.
 * @param onLanguage hears which language the page is in
 * @param point takes paths of files that were dropped on the page, and gives a handle of them
 */
export function serveRequests(
  host: Host,
  windowOf: WindowOf,
  point: (paths: readonly string[]) => string,
  onLanguage: (language: Language) => Promise<void>,
): void {
  handle(channels.request, windowOf, (name, input) => dispatch(host.handlers, String(name), input));
  handle(channels.dropped, windowOf, (paths) => point(z.array(z.string().min(1)).min(1).parse(paths)));
  handle(channels.language, windowOf, (language) => onLanguage(z.enum(languageIds).parse(language)));
  handle(channels.unsaved, windowOf, (unsaved) => {
    const window = windowOf();
    if (window) setUnsaved(window, unsaved === true);
  });
}
