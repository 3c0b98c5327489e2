import type { NetloomDocument } from '@shared/document/schema';
import { showDocument } from '../drawing/drawingActions';
import { drawingStore, type OpenFile } from '../drawing/drawingStore';
import { addTab, isUntouched, openDrawings, showTab, tabsStore } from '../drawing/tabs';
import { isUnsaved } from '../drawing/unsavedChanges';
import { showPage } from '../ui/uiStore';
import { flow } from '../viewport/flow';

/** Shows the drawing of another tab. */
export function switchTo(key: number): void {
  showPage(undefined);
  showTab(key, flow()?.getViewport());
}

/** Shows the tab that stands so many places further on; after the last comes the first. */
export function stepTab(by: number): void {
  const { tabs, current } = tabsStore.getState();
  const at = tabs.findIndex(({ key }) => key === current);
  switchTo(tabs[(at + by + tabs.length) % tabs.length]!.key);
}

/**
 * Opens a drawing: in the tab where its file is open already, in place of a drawing that nobody has touched, else in a tab of
 * its own. Nothing that is unsaved is lost by it.
 * @param isSaved whether its file or the gallery holds it
 */
export function openInTab(document: NetloomDocument, file?: OpenFile, isSaved = true): void {
  const there = file && openDrawings().find(({ state }) => state.file?.id === file.id);
  if (there) {
    switchTo(there.key);
    // What was drawn there is kept; without changes the file is read again.
    if (isUnsaved(there.state)) return;
  }
  if (there || isUntouched(drawingStore.getState())) showDocument(document, file, isSaved);
  else addTab({ document, file, isSaved }, flow()?.getViewport());
}
