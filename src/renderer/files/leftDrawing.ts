import { z } from 'zod';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import type { OpenFile } from '../drawing/drawingStore';
import { openDrawings, tabsStore } from '../drawing/tabs';
import { isUnsaved } from '../drawing/unsavedChanges';
import { uiStore } from '../ui/uiStore';

const key = 'netloom-drawing';

/** What a tab showed when the page was left or loaded anew. */
export interface LeftDrawing {
  readonly document: NetloomDocument;
  readonly file?: OpenFile | undefined;
  readonly unsaved: boolean;
  /** Paths of the composites that are open in place. */
  readonly frames?: readonly string[] | undefined;
  /** The tab's key. */
  readonly tab: number;
}

/** All that was open, in order. */
export interface LeftDrawings {
  readonly drawings: readonly LeftDrawing[];
  /** The tab that was shown. */
  readonly current: number;
  /** Paths of the nodes of chains that have cards of their own. */
  readonly apart?: readonly string[] | undefined;
}

const drawingSchema = z.object({
  document: z.unknown().transform((given) => parseDocument(given)),
  file: z.object({ id: z.string(), name: z.string(), location: z.string(), version: z.string().optional() }).optional(),
  unsaved: z.boolean(),
  frames: z.array(z.string()).optional(),
  tab: z.number().int().positive(),
});

const schema = z.object({ drawings: z.array(z.unknown()), current: z.number(), apart: z.array(z.string()).optional() });

/** Leaves the drawings to the next page of this browser tab, to the last edit; the host may be gone by then. */
export function leaveDrawings(): void {
  const drawings = openDrawings().map(({ key: tab, state }): LeftDrawing => ({
    ...{ document: state.document, unsaved: isUnsaved(state), frames: [...state.frames], tab },
    ...(state.file && { file: state.file }),
  }));
  try {
    const left: LeftDrawings = {
      drawings,
      current: tabsStore.getState().current,
      apart: [...uiStore.getState().apart],
    };
    sessionStorage.setItem(key, JSON.stringify(left));
  } catch {
    // Too large for the browser, or forbidden: then the host's copies are the last.
  }
}

/** Takes what the page before left. Only once: a browser tab that is duplicated later must not begin with it. */
export function takeLeftDrawings(): LeftDrawings | undefined {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    if (text === null) return undefined;
    const { drawings, ...others } = schema.parse(JSON.parse(text));
    // One that cannot be read costs none of the others.
    const read = drawings.flatMap((each) => readDrawing(each) ?? []);
    return read.length ? { drawings: read, ...others } : undefined;
  } catch {
    return undefined;
  }
}

function readDrawing(given: unknown): LeftDrawing | undefined {
  try {
    return drawingSchema.parse(given);
  } catch {
    return undefined;
  }
}
