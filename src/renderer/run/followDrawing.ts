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

/** Whether a drawing is still open, by its number. */
export type IsOpen = (opened: number) => boolean;

/**
 * Decides whether the run is of the drawing that is open, whenever a drawing is opened or the run becomes another one. Edits in
 * between change nothing about it. Of drawings that are alike the one has it that was seen when the run came, while it is open.
 * Returns the function that stops.
 */
export function followDrawing(source: DrawingSource, isOpen: IsOpen = () => false): () => void {
  let judged: { run?: string; opened?: number } = {};
  // By run, the drawing that has it.
  const owners = new Map<string, number>();
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
    const owner = known && owners.get(known.run);
    const isOthers = owner !== undefined && owner !== opened && isOpen(owner);
    const isOwn = known && !isOthers && verdicts.get(both);
    if (isOwn) owners.set(known.run, opened);
    runStore.setState({ isOwn });
  };
  judge();
  const stops = [source.subscribe(judge), runStore.subscribe(judge)];
  return () => stops.forEach((stop) => stop());
}
