import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { atomicWrite } from '../../atomicWrite';
import type { LocatedFile } from '../listing';
import { saidSchema } from '@shared/contract/said';
import { isHostSaying } from '@shared/messages/hostSaying';

/** What is known of a file, and of which state of it. */
const entrySchema = z.object({
  bytes: z.number(),
  modified: z.number(),
  /** What is wrong with it, to stand behind its name. */
  trouble: saidSchema.refine(isHostSaying).optional(),
  /** What was found out about it. */
  facts: z.array(z.number()).optional(),
});

const indexSchema = z.object({
  version: z.literal(2),
  /** By location. */
  files: z.record(z.string(), entrySchema),
});

type Index = z.infer<typeof indexSchema>;

export type FileFacts = Pick<z.infer<typeof entrySchema>, 'trouble' | 'facts'>;

/**
 * What is known of a data set's files, kept beside in a folder for caches. What a file's size or time of change contradicts
 * counts as unknown.
 */
export class FileIndex {
  private isChanged = false;

  private constructor(
    private readonly path: string | undefined,
    private readonly index: Index,
  ) {}

  /**
   * @param folder for caches; without it nothing is kept
   * @param key says which data set and which facts
   */
  static async open(folder: string | undefined, key: string): Promise<FileIndex> {
    const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const path = folder && join(folder, `${name}.index.json`);
    const empty: Index = { version: 2, files: {} };
    if (!path) return new FileIndex(path, empty);
    // A damaged index is one that is not there.
    const known = await readFile(path, 'utf8').then(
      (text) => indexSchema.safeParse(parsed(text)).data,
      () => undefined,
    );
    return new FileIndex(path, known ?? empty);
  }

  get(file: LocatedFile): FileFacts | undefined {
    const entry = this.index.files[file.location];
    return entry?.bytes === file.bytes && entry.modified === file.modified ? entry : undefined;
  }

  set({ location, bytes, modified }: LocatedFile, facts: FileFacts): void {
    this.index.files[location] = { bytes, modified, ...facts };
    this.isChanged = true;
  }

  /**
   * Writes what was found out. A data set is usable without: what cannot be written is found out again.
   * @param files those that there are; what is known of others is dropped
   */
  async save(files: readonly LocatedFile[]): Promise<void> {
    if (!this.path || !this.isChanged) return;
    const { files: known, ...rest } = this.index;
    const kept = Object.fromEntries(
      files.flatMap(({ location }) => (known[location] ? [[location, known[location]]] : [])),
    );
    try {
      await mkdir(join(this.path, '..'), { recursive: true });
      await atomicWrite(this.path, JSON.stringify({ ...rest, files: kept }));
      this.isChanged = false;
    } catch {
      // Found out again the next time.
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
