import { dataWorks, progressIn } from '@shared/data/progress';
import { area } from '../areas/area';

/** What is done in a long look at data, and how far it is. */
export const dataWorkWords = area('dataWork', {
  works: dataWorks as Readonly<Record<keyof typeof dataWorks, string>>,
  progress: progressIn,
});
