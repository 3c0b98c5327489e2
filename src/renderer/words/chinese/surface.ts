import type { Words } from '../english/index';

export const surface: Words['surface'] = {
  title: '损失曲面',
  hint: '固定样本在该运行权重周围的平均损失，沿两个随机方向计算；方向中每个滤波器的长度与权重自身的相同（Li 等，2018）。α = β = 0 即该运行本身；距离为 1 时，每个滤波器移动的距离等于其自身长度。',
  options: '计算内容',
  beside: '并排比较',
  noRun: '不与其他运行比较',
  points: '点数',
  examples: '样本数',
  split: '取自',
  splits: { train: '训练集', test: '测试集' },
  map: (name, loss) => `${name} 的损失曲面：权重处损失为 ${loss}。用方向键读取其他点的损失。`,
  readout: (alpha, beta, loss) => `α ${alpha}，β ${beta}：损失 ${loss}`,
  centre: (loss) => `权重处：损失 ${loss}`,
  legend: (lowest, highest) => `颜色由深到浅：损失从 ${lowest} 到 ${highest}`,
  calculate: '计算',
  calculating: '正在计算损失曲面',
  stop: '停止',
  save: '保存为 CSV',
  saveOf: (name) => `将 ${name} 保存为 CSV`,
};
