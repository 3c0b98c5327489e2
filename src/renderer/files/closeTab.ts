import { emptyDocument } from '@shared/document';
import type { Client } from '@shared/contract/contract';
import { showDocument } from '../drawing/drawingActions';
import { drawingIn, openDrawings, removeTab, tabsStore } from '../drawing/tabs';
import { isUnsaved } from '../drawing/unsavedChanges';
import { ask } from '../ui/uiStore';
import { forgetKept } from './autosaveDrawing';
import { save } from './documentFiles';
import { switchTo } from './openInTab';

/**
 * Closes a tab, unless it has changes that the user does not want to lose. The last one leaves an empty drawing.
 * @returns whether it was closed
 */
export async function closeTab(client: Client, key: number): Promise<boolean> {
  const state = drawingIn(key);
  if (!state) return false;
  if (isUnsaved(state)) {
    switchTo(key);
    const answer = await ask('discard');
    if (answer === undefined || (answer === 'save' && !(await save(client)))) return false;
  }
  if (tabsStore.getState().tabs.length === 1) showDocument(emptyDocument());
  else removeTab(key);
  // What autosave kept of it is not wanted any more; if the host cannot be reached, it is offered once more.
  await forgetKept(client, key).catch(() => undefined);
  return true;
}

/** Saves every drawing with unsaved changes, one after another. Stops where the user cancels, or one cannot be saved. */
export async function saveAll(client: Client): Promise<void> {
  for (const { key } of openDrawings()) {
    const state = drawingIn(key);
    if (!state || !isUnsaved(state)) continue;
    switchTo(key);
    if (!(await save(client))) return;
  }
}
