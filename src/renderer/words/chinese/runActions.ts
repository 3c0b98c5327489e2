import type { Words } from '../english/index';

export const runActions: Words['runActions'] = {
  rename: '重命名',
  tags: '标签',
  delete: '删除',
  open: (name) => `打开 ${name}`,
  tensorBoard: 'TensorBoard',
  written: (folder) => `已写入 ${folder}。运行：tensorboard --logdir ${folder}`,
};
