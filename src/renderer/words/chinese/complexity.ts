import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const complexity: Words['complexity'] = {
  against: { parameters: '运算量与参数量', top1: '运算量与准确率' },
  chart: {
    parameters: (count) => `${formatCount(count)} 个网络的运算量与参数量；数值列在旁边`,
    top1: (count) => `${formatCount(count)} 个网络的运算量与 Top-1 准确率；数值列在旁边`,
  },
  network: (costs) => `${costs.name}：${costs.macs}，${costs.parameters}`,
  upwards: '纵轴',
  axis: { parameters: '参数量', top1: 'Top-1（已公布的）' },
  looking: '正在读取图库中的网络…',
  area: '圆的面积表示网络的参数量。',
  accuracies: (source) => `准确率来源：${source}`,
  table: '按运算量排列的网络',
  columns: { network: '网络', operations: '运算量', parameters: '参数量', top1: 'Top-1' },
  open: (network) => `打开 ${network}`,
};
