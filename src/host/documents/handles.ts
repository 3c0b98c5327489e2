import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import type { RequestOutput } from '@shared/contract/contract';
import { withoutExtension } from '@shared/document/fileName';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

export type FileFacts = RequestOutput<'documents.list'>[number];

/**
 * Names for files that the interface may use. A file gets one only when the host listed it or the user chose it, so an
 * interface that is taken over still reaches no other file. Equal paths have equal names, so recent files keep theirs.
 */
export class FileHandles {
  private readonly paths = new Map<string, string>();

  idOf(path: string): string {
    const full = resolve(path);
    const id = createHash('sha256').update(full).digest('hex').slice(0, 24);
    this.paths.set(id, full);
    return id;
  }

  /** Throws where the host never gave this handle out. */
  pathOf(id: string): string {
    const path = this.paths.get(id);
    if (path === undefined) throw failed(hostSaying('document', 'unknownFile'));
    return path;
  }

  /**
   * What the interface learns of a file; undefined where it is gone.
   * @param version of the contents that the interface has
   */
  async describe(path: string, version?: string): Promise<FileFacts | undefined> {
    try {
      const facts = await stat(path);
      if (!facts.isFile()) return undefined;
      const named = { id: this.idOf(path), name: nameOf(path), location: dirname(path) };
      return { ...named, modifiedAt: facts.mtimeMs, ...(version !== undefined && { version }) };
    } catch {
      return undefined;
    }
  }
}

/** The name of a drawing's file without its ending. */
export const nameOf = (path: string): string => withoutExtension(basename(path));
