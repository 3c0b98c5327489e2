import type { Words } from '../english/index';

export const measures: Words['measures'] = {
  colourBy: '着色依据',
  kind: '种类',
  kindTitle: '按种类给模块着色；条形显示 MACs',
  title: (unit) => `按${unit}给模块着色`,
  measures: {
    parameters: { label: '参数', unit: '可训练参数', none: '没有参数' },
    macs: { label: 'MACs', unit: '单个样本的 MACs', none: '没有 MACs' },
    memory: { label: '内存', unit: '一个训练步的内存', none: '不占内存' },
    time: { label: '实测毫秒', unit: '前向传播的实测时间', none: '没有实测时间' },
    gradient: { label: '梯度', unit: '损失梯度的大小（均方根）', none: '没有梯度' },
  },
  ofLargest: (value, unit, percent) => `${value}，${unit}，占标尺的 ${percent}`,
  logarithmic: '对数标尺',
  gradientStep: (step) => `第 ${step} 步`,
  noGradients: '还没有梯度。训练一步后即可看到。',
  gradientsToCome: '下一步将给出梯度。',
  measure: '测量',
  measureAgain: '重新测量',
  stop: '停止',
  noTimes: '尚未测量。',
  incomplete: '尚未测量。请先完成这张图；缺少的内容列在“问题”中。',
  measuring: (percent) => `正在测量… ${percent}`,
  timesOf: (batch, device) => `批量 ${batch}，${device}`,
  timesHint: (elsewhere) =>
    `在整个网络中测量，权重为随机值。引擎一次完成的运算（例如卷积及其激活）计入第一个模块。有 ${elsewhere} 不属于任何模块。`,
};
