import type { NetloomDocument } from '@shared/document/schema';
import { setTimeDistributed } from '@shared/editing';

/** The drawing with these nodes time distributed. */
export function perStep(document: NetloomDocument, ids: readonly string[]): NetloomDocument {
  return setTimeDistributed(document, ids, true);
}
