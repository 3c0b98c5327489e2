import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const problems: Words['problems'] = {
  title: '问题',
  none: '没有问题。网络可以训练和导出。',
  severity: { error: '错误', warning: '警告', missing: '待办' },
  show: (node) => `显示 ${node}`,
  gives: (shape) => `得到 ${shape}`,
  leaves: (problems) => `还剩 ${formatCount(problems)} 个问题`,
  between: '，',
  leavesNone: '不再有问题',
};
