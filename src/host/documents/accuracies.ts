import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const accuracySchema = z.object({ source: z.string(), top1: z.record(z.string(), z.number()) });

/** Published accuracies of networks of the gallery: where they are from, and percent by file name without its ending. */
export async function readAccuracies(gallery: string): Promise<z.output<typeof accuracySchema>> {
  return accuracySchema.parse(JSON.parse(await readFile(join(gallery, 'accuracy.json'), 'utf8')));
}
