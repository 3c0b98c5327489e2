import type { EventPayload, Handlers } from '@shared/contract/contract';
import type { RunFolder } from '../runs/runFolder';
import type { InferenceService } from './inferenceService';
import { readSurface, surfaceOf } from './keptSurface';
import { newestOnly } from './newestOnly';
import { trainedBy } from './tryService';

type SurfaceHandlers = Pick<Handlers, Extract<keyof Handlers, `surface.${string}`>>;

interface Surroundings {
  readonly folderOf: (run: string) => Promise<RunFolder>;
  readonly onProgress: (progress: EventPayload<'surface'>) => void;
}

/** The requests about loss surfaces of runs. One is calculated at a time: two at once would slow each other. */
export function surfaceHandlers(inference: InferenceService, { folderOf, onProgress }: Surroundings): SurfaceHandlers {
  const { begin, stop } = newestOnly();
  return {
    'surface.kept': async ({ run }) => readSurface(await folderOf(run)),
    'surface.calculate': async ({ run, options }) => {
      const signal = begin();
      const folder = await folderOf(run);
      const { dataset, ...trained } = await trainedBy(folder);
      const request = { ...trained, dataset: dataset!, ...options };
      const hear = (share: number): void => onProgress({ run, share });
      return surfaceOf(folder, options, () => inference.surface(request, hear, signal));
    },
    'surface.stop': async () => void stop(),
  };
}
