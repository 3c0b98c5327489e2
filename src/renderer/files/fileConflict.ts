import { createStore } from 'zustand/vanilla';
import type { Client, RequestOutput } from '@shared/contract/contract';
import { sentenceOfError } from '../words/errorSentence';
import { reloadDocument } from '../drawing/drawingActions';
import type { OpenFile } from '../drawing/drawingStore';
import { ask } from '../ui/uiStore';

/** A file that no longer holds what was opened or saved here. */
export interface FileConflict {
  readonly file: OpenFile;
  /** What it holds now. */
  readonly found?: RequestOutput<'documents.open'>;
  /** Why that cannot be read. */
  readonly trouble?: string;
}

export const conflictStore = createStore<{ readonly conflict?: FileConflict }>(() => ({}));

/**
 * Asks what becomes of a file that was changed elsewhere since it was opened here.
 * @returns the version that may be overwritten, `saveAs`, or nothing where nothing is to be written
 */
export async function settleConflict(client: Client, file: OpenFile): Promise<OpenFile | 'saveAs' | undefined> {
  const conflict = await look(client, file);
  conflictStore.setState({ conflict });
  const answer = await ask('changed');
  const { found } = conflict;
  if (answer === 'reload' && found?.file) reloadDocument(found.document, found.file);
  if (answer === 'saveAs') return answer;
  // Not more than what the user was shown: changed again, it is asked about again.
  return answer === 'overwrite' ? (found?.file ?? { ...file, version: undefined }) : undefined;
}

async function look(client: Client, file: OpenFile): Promise<FileConflict> {
  try {
    return { file, found: await client.request('documents.open', { id: file.id }) };
  } catch (error) {
    return { file, trouble: sentenceOfError(error) };
  }
}
