import { isSameDrawing } from '@shared/editing/compare/sameDrawing';
import type { NetloomDocument } from '@shared/document/schema';
import { runStore } from './runStore';

/** The drawing that is open. */
export interface OpenDrawing {
  readonly document: NetloomDocument;
  /** Another number for each drawing that is opened. */
  readonly opened: number;
}

export interface DrawingSource {
  getState(): OpenDrawing;
  subscribe(listener: () => void): () => void;
}

/**
 * Decides whether the run is of the drawing that is open, whenever a drawing is opened or the run becomes another one. Edits in
 * between change nothing about it. Returns the function that stops.
 */
export function followDrawing(source: DrawingSource): () => void {
  let judged: { run?: string; opened?: number } = {};
  const judge = (): void => {
    const { run, drawing } = runStore.getState();
    const { document, opened } = source.getState();
    const known = run && drawing?.run === run.run ? drawing : undefined;
    if (judged.run === known?.run && judged.opened === opened) return;
    judged = { ...(known && { run: known.run }), opened };
    runStore.setState({ isOwn: known && isSameDrawing(known.document, document) });
  };
  judge();
  const stops = [source.subscribe(judge), runStore.subscribe(judge)];
  return () => stops.forEach((stop) => stop());
}
