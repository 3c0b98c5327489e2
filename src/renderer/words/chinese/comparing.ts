import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const comparing: Words['comparing'] = {
  title: '与另一张图比较',
  pair: (before, after) => `${before} 与 ${after}`,
  hint: '选择一张图。它不会被打开，您的图保持不变。',
  yours: (drawing) => `${drawing}（您的图）`,
  summary: (change) =>
    `从 ${change.before} 到 ${change.after}：新增 ${formatCount(change.added)} 个节点，移除 ${formatCount(change.removed)} 个，更改 ${formatCount(change.changed)} 个。`,
  same: '网络和配方相同。',
  differences: '差异',
  columns: { change: '变化', what: '内容' },
  kinds: { added: '新增', removed: '移除', changed: '更改' },
  recipe: '配方',
  connected: '已连接',
  show: (node) => `在画布上显示 ${node}`,
  costs: '开销',
  difference: '差异',
  noDifference: '无',
  times: (ratio) => `${ratio} 倍`,
  cost: {
    parameters: '参数量',
    macs: '每个样本的 MACs',
    activationBytes: '每个样本的激活值',
    trainingBytes: '训练所需内存',
  },
  compareWith: '与以下图比较',
  choose: '选择…',
  recent: '最近',
  gallery: '图库',
  fromComputer: '从本机选择…',
  reading: '正在读取两张图…',
};
