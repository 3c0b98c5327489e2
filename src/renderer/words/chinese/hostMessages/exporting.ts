import type { Words } from '../../english/index';

const retrain = '请重新训练此图，或导出不含权重的代码。';
const modelAlone = '请只导出模型。';
const pytorch = '请选择 PyTorch 训练脚本。';

export const exporting: Words['hostMessages']['exporting'] = {
  incomplete: (reasons) => `此图还不能导出为代码：${reasons}`,
  then: (first, next) => `${first}${next}`,
  feedsItself: (composite) =>
    `复合模块“${composite}”的输出又回到它自己的一个输入，因此不能成为一个函数。请先取消组合。`,
  otherSettings: (node, owner) =>
    `${node} 和 ${owner} 共享权重但设置不同，而在代码中它们是同一层，只有一种设置。请让两者参数相同，或各用自有权重。`,
  otherChannels: (trained, drawn) =>
    `权重是用 ${trained} 通道的图像训练的，而此图现在的输入有 ${drawn} 个通道。${retrain}`,
  otherInputs: (trained, inputs) => `权重是用 ${trained} 通道的图像训练的，而此图现在有 ${inputs} 个输入。${retrain}`,
  missingWeight: (weight) => `权重中没有张量“${weight}”；它们属于另一张图。`,
  otherWeight: (weight, trained, drawn) => `权重“${weight}”训练时为 ${trained}，而此图现在需要 ${drawn}。${retrain}`,
  noData: '训练脚本需要一个 Input 和一个 Output 的数据。请在配方中选择数据，或只导出模型。',
  comparesOutputs: (outputs) => `训练脚本还不能将 Output（${outputs}）与另一个 Output 比较。${modelAlone}`,
  unequalChannels: (inputs) => `训练脚本还不能有通道数不同的图像 Input（${inputs}）。${modelAlone}`,
  movesUnequal: (outputs) =>
    `在训练脚本中，同一轮流的训练目标（${outputs}）必须改变相同的权重。请给它们各自的轮流，或只导出模型。`,
  turnsWith: (settings) => `训练目标轮流进行的训练脚本还不能有：${settings}。请将其关闭，或只导出模型。`,
  accumulation: '梯度累积',
  averaging: '平均权重',
  schedule: '学习率调度',
  warmup: '预热',
  weightDecay: '权重衰减',
  kerasTurns: `Keras 训练脚本还不能有轮流进行或只改变部分权重的训练目标。${pytorch}`,
  kerasConstant: (outputs) => `Keras 训练脚本还不能将 Output（${outputs}）与常数比较。${pytorch}`,
};
