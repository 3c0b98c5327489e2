import type { Words } from '../english/index';

export const engineStatus: Words['engineStatus'] = {
  unknown: '引擎未知',
  looking: '正在查找引擎…',
  statusHint: '用于训练的引擎。打开引擎列表。',
};
