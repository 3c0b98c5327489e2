import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  keptSurfaceSchema,
  type KeptSurface,
  type LossSurface,
  type SurfaceOptions,
} from '@shared/contract/lossSurface';
import { atomicWrite } from '@system/atomicWrite';
import type { RunFolder } from '../runs/runFolder';

/** Of weights that went on, a surface is that of others. */
const fileSchema = keptSurfaceSchema.extend({ checkpointStep: z.number().int() });

/** The surface that is kept beside a run; nothing where there is none of its latest weights, or none that can be read. */
export async function readSurface(folder: RunFolder): Promise<KeptSurface | undefined> {
  try {
    const { checkpointStep, ...kept } = fileSchema.parse(JSON.parse(await readFile(folder.surface, 'utf8')));
    return checkpointStep === folder.checkpointStep(undefined) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The surface of a run's latest weights: the one that is kept, or calculated and then kept. */
export async function surfaceOf(
  folder: RunFolder,
  options: SurfaceOptions,
  calculate: () => Promise<LossSurface>,
): Promise<LossSurface> {
  const kept = await readSurface(folder);
  if (kept && isSame(kept.options, options)) return kept.surface;
  const checkpointStep = folder.checkpointStep(undefined);
  const surface = await calculate();
  // A run that trained meanwhile has other weights, and of which of them the surface is nobody knows.
  if (checkpointStep !== undefined && folder.checkpointStep(undefined) === checkpointStep)
    await atomicWrite(folder.surface, JSON.stringify({ checkpointStep, options, surface }));
  return surface;
}

const isSame = (left: SurfaceOptions, right: SurfaceOptions): boolean =>
  (Object.keys(left) as (keyof SurfaceOptions)[]).every((name) => left[name] === right[name]);
