import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '@system/makeFolder';
import { atomicWrite } from '@system/atomicWrite';

const most = 20;
const schema = z.array(z.string());

/** The files that were opened or saved last, the latest first. */
export class RecentFiles {
  private changes: Promise<void> = Promise.resolve();

  constructor(private readonly path: string) {}

  async list(): Promise<string[]> {
    try {
      return schema.parse(JSON.parse(await readFile(this.path, 'utf8')));
    } catch {
      return [];
    }
  }

  add(file: string): Promise<void> {
    this.changes = this.changes.then(async () => {
      const others = (await this.list()).filter((each) => each !== file);
      makeFolder(dirname(this.path));
      await atomicWrite(this.path, JSON.stringify([file, ...others].slice(0, most), undefined, 2));
    });
    // The list is a convenience: that it cannot be written must not make opening or saving fail.
    this.changes = this.changes.catch(() => undefined);
    return this.changes;
  }
}
