import type { NetloomDocument, Note } from '../document/schema';
import { freshId } from './ids';
import { mapChanged } from './scope';

export function addNote(document: NetloomDocument, note: Omit<Note, 'id'>): { document: NetloomDocument; id: string } {
  const id = freshId('note', new Set(document.notes.map((other) => other.id)));
  return { document: { ...document, notes: [...document.notes, { id, ...note }] }, id };
}

/** Changes a note's text, place or size. */
export function changeNote(document: NetloomDocument, id: string, change: Partial<Omit<Note, 'id'>>): NetloomDocument {
  const notes = mapChanged(document.notes, (note) => (note.id === id ? { ...note, ...change } : note));
  return notes === document.notes ? document : { ...document, notes };
}

export function removeNotes(document: NetloomDocument, ids: Iterable<string>): NetloomDocument {
  const leaving = new Set(ids);
  const notes = document.notes.filter(({ id }) => !leaving.has(id));
  return notes.length === document.notes.length ? document : { ...document, notes };
}
