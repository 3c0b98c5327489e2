import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const experiments: Words['experiments'] = {
  title: '运行实验',
  size: '规模',
  sizes: { small: '小', full: '完整' },
  sizeHints: {
    small: '一两分钟：小型网络，少量图像。',
    full: '与论文相同的网络。第一个网络开始训练后显示剩余时间。',
  },
  work: (networks, epochs, macs) => `${networks} · 各 ${formatCount(epochs)} 轮 · 前向传播共 ${macs}`,
  run: '运行',
  runNamed: (experiment) => `运行 ${experiment}`,
  states: { running: '训练中', finished: '已完成', stopped: '已停止', failed: '失败' },
  waiting: '等待中',
  titleWith: (experiment, state) => `${experiment}：${state}`,
  experiment: (experiment) => `实验 ${experiment}`,
  progressOf: (experiment) => `${experiment} 的进度`,
  timeLeft: (duration) => `剩余约 ${duration}`,
  runsOf: (experiment) => `${experiment} 的运行`,
  columns: { network: '网络', state: '状态', trainingLoss: '训练损失', testLoss: '测试损失' },
  stop: '停止',
  compare: '比较曲线',
};
