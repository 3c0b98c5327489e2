import type { DataProgress } from '@shared/data/progress';
import { formatCount } from './units';
import type { dataWorkWords } from '../words/english/dataWork';

/** `Checking images: 12,000 of 100,000` */
export function progressIn(
  { works, progress }: typeof dataWorkWords.english,
  { what, done, total }: DataProgress,
): string {
  return progress(works[what], formatCount(done), formatCount(total));
}
