import type { Words } from '../../english/index';
import { formatCount } from '../../areas/count';

export const training: Words['messages']['training'] = {
  inputShape: {
    brief: '与数据集不符',
    message: (data, shape, input, drawn) => `${data} 的图像为 ${shape}，但 ${input} 需要 ${drawn}。`,
  },
  inputFieldShape: {
    brief: '与数据集不符',
    message: (field, data, shape, input, drawn) => `${data} 的字段 ${field} 为 ${shape}，但 ${input} 需要 ${drawn}。`,
  },
  getsTokens: {
    brief: '得到 token',
    message: (field, data, input) =>
      `${data} 的字段 ${field} 含 token，但 ${input} 需要其他数值。请将 ${input} 的类型设为 tokens。`,
  },
  getsNoTokens: {
    brief: '没有得到 token',
    message: (field, data, input) =>
      `${data} 的字段 ${field} 不含 token，但 ${input} 需要 token。请将 ${input} 的类型设为 values。`,
  },
  outputShape: {
    brief: (wanted) => `不是 ${wanted}`,
    message: (wanted, field, data, holds, found) =>
      `${data} 的字段 ${field} ${holds}，因此输出需要 ${wanted}，但得到 ${found}。`,
  },
  outputClasses: {
    brief: (classes) => `不是 ${formatCount(classes)} 个类别`,
    message: (classes, data, found) =>
      `${data} 有 ${formatCount(classes)} 个类别，因此输出需要 ${formatCount(classes)} 个值，但得到 ${found}。`,
  },
  outputLabels: {
    brief: (classes) => `不是 ${formatCount(classes)} 个类别`,
    message: (classes, data, largest, missing, found) =>
      `${data} 的标签最大为 ${largest}，其中没有 ${missing}，因此输出需要 ${formatCount(classes)} 个值，但得到 ${found}。`,
  },
  noData: {
    brief: '没有数据',
    message: (data, node, block) =>
      `${data} 没有可供 ${node} 使用的数据。请移除这个 ${block}，或选择有相应字段的数据。`,
  },
  singleClass: {
    brief: '只有一个类别',
    message: (data) => `${data} 的所有图像都属于同一类别：任何回答都正确，什么也学不到。请选择至少有两个类别的数据。`,
  },
  noField: {
    brief: (wanted) => `没有 ${wanted}`,
    message: (wanted, node, field) => `数据没有字段 ${wanted}，而配方为 ${node} 指定了它。现改用 ${field}。`,
  },
  noWatchedMetric: {
    brief: (metric) => `没有可监测的${metric}`,
    message: (metric, subject, choices) =>
      `${subject}监测${metric}，但此图不测量它；训练改为监测损失。可选：${choices}。`,
  },
  comparedWithItself: {
    brief: '与自身比较',
    message: (output, choice) => `${output} 与自身比较，因此损失恒为 0。${choice}`,
  },
  noComparedOutput: {
    brief: (wanted) => `没有 ${wanted}`,
    message: (wanted, output, choice) => `${output} 与 Output ${wanted} 比较，但它不存在。${choice}`,
  },
  comparedShapes: {
    brief: (wanted) => `不是 ${wanted}`,
    message: (wanted, output, other, found) =>
      `${output} 与 ${other} 比较，后者给出 ${wanted}，而前者得到 ${found}。请使两者形状相同。`,
  },
  movesAbsent: {
    brief: (first) => `没有 ${first}`,
    message: (first, output) => `${output} 更新 ${first} 的权重，但它不存在。请选择其他节点。`,
  },
  movesSeveralAbsent: {
    brief: (first) => `没有 ${first}`,
    message: (_, output, nodes) => `${output} 更新 ${nodes} 的权重，但它们不存在。请选择其他节点。`,
  },
  movesNothing: {
    brief: '什么也不更新',
    message: (output, nodes) =>
      `${output} 更新 ${nodes}，但那里没有权重会影响其损失。请选择通向 ${output} 且有权重的节点。`,
  },
  cannotMoveAlong: {
    brief: (field) => `${field} 不能移动`,
    message: (field, images, pixels) =>
      `翻转、平移、旋转和缩放会移动 ${images} 的图像，但 ${field} 有 ${pixels} 像素，不能随之移动。请将其关闭。`,
  },
  notMeasured: {
    brief: (metrics) => `没有${metrics}`,
    message: (metrics, output, target, choices) =>
      `${output} 与 ${target} 比较，不能测量${metrics}。可选：${choices}。`,
  },
  nothingMeasured: {
    brief: (metrics) => `没有${metrics}`,
    message: (metrics, output, target) => `${output} 与 ${target} 比较，不能测量${metrics}。请去掉它：此处只测量损失。`,
  },
  lossTargets: {
    brief: (loss) => `不适用于${loss}`,
    message: (loss, targets, found, others) => `${loss}适用于${targets}；这里的目标是${found}。请选择${others}。`,
  },
  binaryNeedsOne: {
    brief: (loss) => `不适用于${loss}`,
    message: (loss, channels, other) =>
      `类别的${loss}需要 1 个值的输出；这里有 ${channels} 个。请选择${other}，或使输出只有 1 个值。`,
  },
  alwaysZero: {
    brief: (loss) => `不适用于${loss}`,
    message: (loss, other) => `单个值的${loss}恒为 0。请选择${other}，或使输出对每个类别有一个值。`,
  },
  needsClasses: {
    brief: (loss) => `不适用于${loss}`,
    message: (loss, other) => `${loss}需要对每个类别有一个值的输出；这里只有 1 个。请选择${other}，或给输出更多值。`,
  },
  smoothing: {
    brief: '标签平滑需要类别',
    message: (targets) => `标签平滑需要类别编号；这里的目标是${targets}。请设为 0。`,
  },
  notWeighted: {
    brief: (loss) => `不适用于${loss}`,
    message: (loss, others) => `${loss}不对类别加权。请关闭类别权重，或选择${others}。`,
  },
  tooManyWeights: {
    brief: '类别权重过多',
    message: (classes, found, excess) =>
      `应有 ${formatCount(classes)} 个类别的权重，但给出了 ${found} 个。请去掉最后 ${excess} 个，或选择均衡。`,
  },
  softmaxOfOne: {
    brief: (ending) => `以 ${ending} 结尾`,
    message: () => '单个值的 softmax 恒为 1，因此什么也学不到。请以 sigmoid 结尾，或不用激活函数。',
  },
  softmaxOfNumbers: {
    brief: (ending) => `以 ${ending} 结尾`,
    message: () => 'softmax 给出总和为 1 的概率，而目标是数值。请不用激活函数结尾。',
  },
  activatedTwice: {
    brief: (ending) => `以 ${ending} 结尾`,
    message: (ending, loss, own) =>
      `${loss}自身会应用 ${own}，叠加在输出末尾的 ${ending} 之上。请以 ${own} 结尾，或不用激活函数。`,
  },
};
