import { z } from 'zod';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { drawingStore, type OpenFile } from '../drawing/drawingStore';
import { isUnsaved } from '../drawing/unsavedChanges';

const key = 'netloom-drawing';

/** What a tab showed when it was left or loaded anew. */
export interface LeftDrawing {
  readonly document: NetloomDocument;
  readonly file?: OpenFile;
  readonly unsaved: boolean;
}

const schema = z.object({
  document: z.unknown().transform((given) => parseDocument(given)),
  file: z.object({ id: z.string(), name: z.string(), location: z.string(), version: z.string().optional() }).optional(),
  unsaved: z.boolean(),
});

/** Leaves the drawing to the next page of this tab, to the last edit; the host may be gone by then. */
export function leaveDrawing(): void {
  const state = drawingStore.getState();
  const left: LeftDrawing = {
    document: state.document,
    unsaved: isUnsaved(state),
    ...(state.file && { file: state.file }),
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(left));
  } catch {
    // Too large for the browser, or forbidden: then the host's copy is the last.
  }
}

/** Takes what the page before left. Only once: a tab that is duplicated later must not begin with it. */
export function takeLeftDrawing(): LeftDrawing | undefined {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text === null ? undefined : schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
