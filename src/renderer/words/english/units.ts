import { area } from '../areas/area';
import { formatCount } from '../areas/count';

/** Units that are words. */
export const unitsWords = area('units', {
  throughput: (figure: string) => `${figure} images/s`,
  parameters: (count: number) => `${formatCount(count)} parameters`,
  trainableParameters: (trainable: number, fixed: number) =>
    `${formatCount(trainable)} trainable parameters, ${formatCount(fixed)} non-trainable`,
});
