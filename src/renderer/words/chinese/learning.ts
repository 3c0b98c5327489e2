import type { Words } from '../english/index';

export const learning: Words['learning'] = {
  loss: {
    crossEntropy: { label: '交叉熵', doc: '用于分类：真实类别的负对数概率。' },
    binaryCrossEntropy: { label: '二元交叉熵', doc: '用于是非判断：以一个值表示两个类别，或多个各自成立与否的标签。' },
    focal: { label: 'Focal 损失', doc: '关注难样本的交叉熵：已有把握且正确的样本权重很小。' },
    meanSquaredError: { label: '均方误差', doc: '用于回归：误差的平方，对输出取平均。' },
    meanAbsoluteError: { label: '平均绝对误差', doc: '用于有离群值的回归：距离，对输出取平均。' },
    huber: { label: 'Huber 损失', doc: '用于有离群值的回归：小误差取平方，大误差取线性。' },
    dice: { label: 'Dice 损失', doc: '用于掩码：预测区域与真实区域重叠得有多少，各类别无论大小同等对待。' },
    klDivergence: { label: 'KL 散度', doc: '用于目标为多类别概率的情形，例如另一个网络的输出。' },
    hinge: { label: '合页损失', doc: '用于间隔分类，如支持向量机：正确且间隔超过 1 则无损失。' },
  },
  optimizer: {
    sgd: { label: 'SGD', doc: '随机梯度下降；动量延续之前各步的方向。' },
    adam: { label: 'Adam', doc: '利用梯度及其平方的滑动平均，为每个权重调整步长。' },
    adamW: { label: 'AdamW', doc: '权重衰减直接作用于权重的 Adam。Transformer 的常用选择。' },
    rmsProp: { label: 'RMSProp', doc: '将每个梯度除以其平方滑动平均的平方根。' },
    adagrad: { label: 'Adagrad', doc: '将每个梯度除以其迄今平方和的平方根，因此步长只会变小。' },
    adadelta: { label: 'Adadelta', doc: '按过去更新量与过去梯度之比缩放每个梯度。论文的学习率为 1。' },
  },
  schedule: {
    constant: { label: '恒定', doc: '学习率保持不变。' },
    cosine: { label: '余弦', doc: '沿半个余弦从学习率降到最后一步的零。' },
    step: { label: '阶梯', doc: '每 N 轮将学习率乘以一个系数。' },
    oneCycle: { label: '单周期', doc: '从较小的值升到学习率，再降到接近零。允许更大的学习率。' },
    plateau: { label: '停滞时降低', doc: '测试指标不再改进时，将学习率乘以一个系数。' },
  },
};
