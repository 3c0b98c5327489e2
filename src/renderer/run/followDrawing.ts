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
  // A drawing that is shown again has been edited since, which changes nothing about its run.
  const verdicts = new Map<string, boolean>();
  const judge = (): void => {
    const { run, drawing } = runStore.getState();
    const { document, opened } = source.getState();
    const known = run && drawing?.run === run.run ? drawing : undefined;
    if (judged.run === known?.run && judged.opened === opened) return;
    judged = { ...(known && { run: known.run }), opened };
    const both = `${known?.run} ${opened}`;
    if (known && !verdicts.has(both)) verdicts.set(both, isSameDrawing(known.document, document));
    runStore.setState({ isOwn: known && verdicts.get(both) });
  };
  judge();
  const stops = [source.subscribe(judge), runStore.subscribe(judge)];
  return () => stops.forEach((stop) => stop());
}
