import { z } from 'zod';
import { formatCount } from '../messages/count';

/** What is done in a long look at a data set. */
export const dataWorks = {
  checkingImages: 'Checking images',
  decodingDamaged: 'Decoding images that may be damaged',
  readingSizes: 'Reading the sizes of images',
  findingMaskClasses: 'Finding the classes of masks',
  measuringImages: 'Measuring images',
  measuringNumbers: 'Measuring numbers',
  countingClasses: 'Counting classes',
} as const;

export type DataWork = keyof typeof dataWorks;

/** How far a long look at a data set is, counted in files or in examples. */
export const dataProgressSchema = z.object({
  what: z.enum(Object.keys(dataWorks) as DataWork[]),
  done: z.number().int(),
  total: z.number().int(),
});

export type DataProgress = z.infer<typeof dataProgressSchema>;

/** What goes along with work that may take long. */
export interface Watched {
  readonly onProgress?: (progress: DataProgress) => void;
  /** Aborted where nobody waits any more: the work throws its reason. */
  readonly signal?: AbortSignal;
}

/** Says how far work is. Throws where nobody waits for it any more. */
export function advance({ onProgress, signal }: Watched, progress: DataProgress): void {
  signal?.throwIfAborted();
  onProgress?.(progress);
}

/** How far work is, in English. */
export const progressIn = (work: string, done: string, total: string): string => `${work}: ${done} of ${total}`;

/** `Checking images: 12,000 of 100,000` */
export function progressText({ what, done, total }: DataProgress): string {
  return progressIn(dataWorks[what], formatCount(done), formatCount(total));
}

/** Milliseconds between two reports: often enough to be seen moving. */
const interval = 200;

/**
 * Reports now and then, so that a report costs nothing; the first after `interval`, since short work needs no report, and what is
 * done needs none either.
 */
export function seldom<Progress extends Pick<DataProgress, 'done' | 'total'> = DataProgress>(
  report: (progress: Progress) => void,
): (progress: Progress) => void {
  let last = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - last < interval || progress.done >= progress.total) return;
    last = now;
    report(progress);
  };
}
