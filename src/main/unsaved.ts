import { dialog, type BrowserWindow } from 'electron';
import { channels } from '@shared/contract/bridge';
import type { CommandId } from '@shared/contract/commands';
import { words } from './words';

const saveAll: CommandId = 'file.saveAll';
/** Windows that show changes that no file holds, and whether they wait to be closed once those are saved. */
const unsavedWindows = new Map<BrowserWindow, { closeWhenSaved: boolean }>();

/** What the interface says of its drawings. */
export function setUnsaved(window: BrowserWindow, unsaved: boolean): void {
  const before = unsavedWindows.get(window);
  if (unsaved) unsavedWindows.set(window, before ?? { closeWhenSaved: false });
  else unsavedWindows.delete(window);
  window.setDocumentEdited(unsaved);
  if (!unsaved && before?.closeWhenSaved) window.close();
}

/** Asks before a window with unsaved changes is closed. */
export function guardClosing(window: BrowserWindow): void {
  window.on('closed', () => unsavedWindows.delete(window));
  window.on('close', (event) => {
    const state = unsavedWindows.get(window);
    if (!state) return;
    event.preventDefault();
    const { question, detail, save, discard, cancel } = words().desktop.unsaved;
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: question,
        detail,
        buttons: [save, discard, cancel],
        defaultId: 0,
        cancelId: 2,
      })
      .then(({ response }) => {
        if (window.isDestroyed()) return;
        state.closeWhenSaved = response === 0;
        if (response === 0) window.webContents.send(channels.event, 'command', { id: saveAll });
        if (response === 1) window.destroy();
      });
  });
}
