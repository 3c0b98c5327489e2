import type { Words } from '../english/index';

export const firstSteps: Words['firstSteps'] = {
  title: '入门步骤',
  steps: {
    drop: '将模块拖到画布上',
    connect: '将它连接到另一个模块',
    train: '训练网络',
  },
  done: '已完成',
  close: '关闭',
  closeSteps: '关闭入门步骤',
};
