import type { DrawingState } from './drawingStore';

/** Whether the drawing differs from what the file holds. Undoing everything since leads back to it. */
export function isUnsaved({ document, saved }: Pick<DrawingState, 'document' | 'saved'>): boolean {
  const known = compared.get(document);
  if (known && known.saved === saved) return !known.same;
  const same = sameValue(document, saved);
  compared.set(document, { saved, same });
  return !same;
}

/** What each open document was compared with last. */
const compared = new WeakMap<object, { readonly saved: object | undefined; readonly same: boolean }>();

/** Edits share unchanged parts, so that only changed ones are compared. */
function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (
    typeof left !== 'object' ||
    typeof right !== 'object' ||
    !left ||
    !right ||
    Array.isArray(left) !== Array.isArray(right)
  )
    return false;
  const [keys, others] = [definedKeys(left), definedKeys(right)];
  return keys.length === others.length && keys.every((key) => sameValue(left[key as never], right[key as never]));
}

const definedKeys = (value: object): readonly string[] =>
  Object.keys(value).filter((key) => value[key as never] !== undefined);
