import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { knownInMemory, type Known } from '@shared/data/known';
import { atomicWrite } from '../atomicWrite';
import type { LocatedFile } from './listing';

const keptSchema = z.object({
  version: z.literal(1),
  /** Of the files that the values were computed from. */
  mark: z.string(),
  values: z.record(z.string(), z.unknown()),
});

type Kept = z.infer<typeof keptSchema>;

/**
 * What is known of a data set, kept in a folder for caches for the next time that it is opened. A file that was added,
 * removed or changed makes all of it unknown; a damaged or unwritable folder costs time alone.
 * @param folder without it, values are known as long as the data set is open
 * @param key says which data set this is, and all settings that its examples depend on
 */
export function keptKnown(folder: string | undefined, key: string, files: readonly LocatedFile[]): Known {
  const inMemory = knownInMemory();
  if (folder === undefined) return inMemory;
  const path = join(folder, `${digest([key]).slice(0, 32)}.known.json`);
  let marked: string | undefined;
  const read = async (): Promise<Kept> => {
    const mark = (marked ??= digest(
      files.map(({ location, bytes, modified }) => `${location}\n${bytes}\n${modified}\n`),
    ));
    const kept = await readFile(path, 'utf8').then(parsed, () => undefined);
    return kept?.mark === mark ? kept : { version: 1, mark, values: {} };
  };
  return {
    once: (name, schema, compute) =>
      inMemory.once(name, schema, async () => {
        const kept = schema.safeParse((await read()).values[name]);
        if (kept.success) return kept.data;
        const value = await compute();
        // Another process may have found out something else meanwhile.
        const { values, ...rest } = await read();
        await write(path, { ...rest, values: { ...values, [name]: value } });
        return value;
      }),
  };
}

function digest(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}

function parsed(text: string): Kept | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function write(path: string, kept: Kept): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await atomicWrite(path, JSON.stringify(kept));
  } catch {
    // It is found out again the next time.
  }
}
