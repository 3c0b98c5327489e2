import type { Words } from '../english/index';

export const charts: Words['charts'] = {
  step: (step) => `第 ${step} 步`,
  train: '训练',
  validation: '验证',
  partialLosses: '各输出加权前的训练损失',
  metricShown: '显示的指标',
  byStep: (title) => `${title}随训练步数的变化`,
  smoothing: '平滑',
  smoothingHelp: '将每个点与之前的点取平均。0 表示按原样显示每一步。',
  logarithmic: '对数损失轴',
  logarithmicHelp: '对数坐标轴：较小的损失也清晰可读。',
  marks: {
    learningRate: '学习率已更改',
    paused: '暂停',
    resumed: '继续',
    checkpoint: '检查点',
    reduced: '学习率已降低',
    stoppedEarly: '提前停止',
    best: '保留最佳权重',
  },
};
