import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { analyze } from '@shared/compiler/analyze';
import type { Complexity } from '@shared/contract/complexity';
import { readDocument } from './files';
import { nameOf } from './handles';

const accuracySchema = z.object({ source: z.string(), top1: z.record(z.string(), z.number()) });

/** Published accuracies of networks of the gallery: where they are from, and percent by file name without its ending. */
export async function readAccuracies(gallery: string): Promise<z.output<typeof accuracySchema>> {
  return accuracySchema.parse(JSON.parse(await readFile(join(gallery, 'accuracy.json'), 'utf8')));
}

const known = new Map<string, Promise<Complexity>>();

/** Of a drawing that comes with Netloom: such a file does not change while it runs, so it is analysed once. */
export function complexityOf(path: string, top1: Readonly<Record<string, number>>): Promise<Complexity> {
  let complexity = known.get(path);
  if (!complexity) known.set(path, (complexity = measure(path, top1[nameOf(path)])));
  return complexity;
}

async function measure(path: string, top1: number | undefined): Promise<Complexity> {
  const { totals } = analyze(await readDocument(path));
  return { parameters: totals.parameters.trainable, macs: totals.macs, ...(top1 !== undefined && { top1 }) };
}
