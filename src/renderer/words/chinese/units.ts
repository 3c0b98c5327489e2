import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const units: Words['units'] = {
  throughput: (figure) => `${figure} 张图像/s`,
  parameters: (count) => `${formatCount(count)} 个参数`,
  trainableParameters: (trainable, fixed) =>
    `${formatCount(trainable)} 个可训练参数，${formatCount(fixed)} 个不可训练参数`,
};
