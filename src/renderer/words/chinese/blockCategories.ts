import type { Words } from '../english/index';

export const blockCategories: Words['blockCategories'] = {
  'input & output': '输入与输出',
  convolution: '卷积',
  pooling: '池化',
  'normalise & activate': '归一化与激活',
  merge: '合并',
  dense: '全连接',
  sequence: '序列',
  reshape: '变形',
  composites: '复合模块',
};
