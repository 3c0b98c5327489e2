import { applyPatches, enablePatches, type Patch } from 'immer';
import { differences } from './differences';
import type { NetloomDocument } from './schema';

enablePatches();

/**
 * A document with its undo and redo steps. An immutable value: every function returns a new one, so a store can hold it and
 * compare by identity.
 */
export interface History {
  readonly document: NetloomDocument;
  /** The last is the next to be undone. */
  readonly past: readonly Step[];
  /** The last is the next to be redone. */
  readonly future: readonly Step[];
}

/** One action of the user, as patches and their inverse. Autosave and a journal can be made of these. */
export interface Step {
  /** What the user did: `Move 3 nodes`. */
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** Immediately following edits with the same key merge into this step. */
  readonly merge?: string;
}

/**
 * How an edit enters the history. `record`: a new step. `merge`: merged into the previous step if that has the same key,
 * like the moves of one drag or the keystrokes in one field. `ignore`: no step; undoing an earlier step keeps it unless
 * both change the same values.
 */
export type Policy = 'record' | 'ignore' | { readonly merge: string };

/** Maximum number of steps kept. */
const most = 1_000;

export function createHistory(document: NetloomDocument): History {
  return { document, past: [], future: [] };
}

/** Adds an edit's result. Returns the same history where the edit changed nothing. */
export function applyEdit(history: History, after: NetloomDocument, label: string, policy: Policy = 'record'): History {
  const before = history.document;
  if (after === before) return history;
  if (policy === 'ignore') return { ...history, document: after };
  const merge = policy === 'record' ? undefined : policy.merge;
  const last = history.past.at(-1);
  if (last && merge !== undefined && last.merge === merge && !history.future.length) {
    const { forward, backward } = differences(applyAll(before, last.inverse), after);
    const rest = history.past.slice(0, -1);
    if (!forward.length) return { document: after, past: rest, future: [] };
    return { document: after, past: [...rest, { ...last, patches: forward, inverse: backward }], future: [] };
  }
  const { forward, backward } = differences(before, after);
  if (!forward.length) return history;
  const step: Step = { label, patches: forward, inverse: backward, ...(merge !== undefined && { merge }) };
  return { document: after, past: [...history.past, step].slice(-most), future: [] };
}

/** Ends a drag or typing in a field: the next edit is a new step, even with the same key. */
export function closeStep(history: History): History {
  const last = history.past.at(-1);
  if (last?.merge === undefined) return history;
  const { merge: _, ...closed } = last;
  return { ...history, past: [...history.past.slice(0, -1), closed] };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    document: applyAll(history.document, step.inverse),
    past: history.past.slice(0, -1),
    future: [...history.future, step],
  };
}

export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    document: applyAll(history.document, step.patches),
    past: [...history.past, step],
    future: history.future.slice(0, -1),
  };
}

function applyAll(document: NetloomDocument, patches: readonly Patch[]): NetloomDocument {
  return applyPatches(document, patches as Patch[]);
}
