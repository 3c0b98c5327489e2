import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const units: Words['units'] = {
  throughput: (figure) => `${figure} Bilder/s`,
  parameters: (count) => `${formatCount(count)} Parameter`,
  trainableParameters: (trainable, fixed) =>
    `${formatCount(trainable)} trainierbare Parameter, ${formatCount(fixed)} nicht trainierbare`,
};
