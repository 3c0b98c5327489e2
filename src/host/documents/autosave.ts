import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { makeFolder } from '@system/makeFolder';
import { atomicWrite } from '@system/atomicWrite';

const schema = z.object({ path: z.string().optional(), document: z.unknown() });

/** The drawing as it was last, for a session that ends badly. One drawing: the one that is open. */
export class Autosave {
  private changes: Promise<void> = Promise.resolve();

  constructor(private readonly file: string) {}

  /** @param path the drawing's own file, where it has one */
  keep(document: NetloomDocument, path?: string): Promise<void> {
    return this.change(async () => {
      makeFolder(dirname(this.file));
      await atomicWrite(this.file, JSON.stringify({ ...(path !== undefined && { path }), document }));
    });
  }

  /** Forgets what was kept: it has been saved. */
  clear(): Promise<void> {
    return this.change(() => rm(this.file, { force: true }));
  }

  async read(): Promise<{ path?: string; document: NetloomDocument } | undefined> {
    await this.changes.catch(() => undefined);
    try {
      const { path, document } = schema.parse(JSON.parse(await readFile(this.file, 'utf8')));
      return { document: parseDocument(document), ...(path !== undefined && { path }) };
    } catch {
      return undefined;
    }
  }

  /** One change after the other, so that a late autosave cannot bring a saved drawing back. */
  private change(work: () => Promise<void>): Promise<void> {
    const result = this.changes.then(work);
    this.changes = result.catch(() => undefined);
    return result;
  }
}
