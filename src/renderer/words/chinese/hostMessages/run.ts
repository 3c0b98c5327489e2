import type { Words } from '../../english/index';

export const run: Words['hostMessages']['run'] = {
  memoryRanOut: '内存不足。请使用较小的批量、较小的图像，或较少的单元和滤波器。',
};
