import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const samples: Words['samples'] = {
  fields: '字段',
  kinds: {
    image: '图像',
    mask: '掩码',
    class: '类别',
    classes: '多类别',
    numbers: '数值',
    sequence: '序列',
    tokens: '词元',
    graph: '图结构',
  },
  classes: (count) => `${formatCount(count)} 个类别`,
  splits: { train: '训练', validation: '验证', test: '测试' },
  inSplit: (count, split) => `${split} ${count}`,
  examples: (parts) => `样本：${parts}`,
  graph: (nodes, edges) => `${formatCount(nodes)} 个节点，${formatCount(edges)} 条边`,
  image: (shape) => `图像，${shape}`,
  sequence: (positions, channels) => `${positions} 个位置，每个 ${channels} 个值`,
  andMore: (listed, rest) => `${listed} 等，另有 ${rest} 个`,
  none: '无',
  ignored: '忽略',
  unknownToken: '不在训练样本的词表中',
};
