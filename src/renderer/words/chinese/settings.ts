import type { Words } from '../english/index';
import type { Labelled } from '../areas/named';

const exempt = '偏置和批量归一化除外。';
const epsilon: Labelled = { label: 'ε', help: '在均方值极小时避免除以零。' };
const momentum: Labelled = { label: '动量', help: '保留上一步方向的比例。' };
const beta1: Labelled = { label: 'β₁', help: '梯度均值的衰减率。' };
const beta2: Labelled = { label: 'β₂', help: '梯度平方均值的衰减率。' };
const adamFormula: Labelled = {
  label: '公式',
  help: 'Keras 将 ε 直接加到滑动均方根上，PyTorch 则在初始步校正之后再加。',
};
const weightDecay = (help: string): Labelled => ({ label: '权重衰减', help: `${help}${exempt}` });
const byFormula = weightDecay(
  '将权重拉向零。采用 Keras 公式时，每一步使权重缩小“学习率 × 衰减”；采用 PyTorch 公式时，衰减加入梯度。',
);

export const settings: Words['settings'] = {
  flip: { label: '翻转', help: '以 ½ 的概率翻转每张图像：水平、垂直，或两个方向各自独立。' },
  shift: { label: '平移（像素）', help: '将每张图像沿水平和垂直方向随机平移至多这么多像素（填充后裁剪）。' },
  rotation: { label: '旋转（度）', help: '将每张图像绕中心向任一方向旋转至多这么多度。' },
  zoom: { label: '缩放', help: '将每张图像随机放大或缩小至多这一比例；0.1 表示 10 %。' },
  brightness: { label: '亮度', help: '使每张图像随机变亮或变暗，幅度至多为取值范围的这一比例。' },
  contrast: { label: '对比度', help: '随机提高或降低对比度，幅度至多为这一比例；0.3 表示 0.7 至 1.3 倍。' },
  saturation: { label: '饱和度', help: '使颜色随机变浓或变灰，幅度至多为这一比例。仅用于三通道图像。' },
  cutout: { label: 'Cutout（像素）', help: '用平均颜色遮盖一个此边长的随机方块。' },
  border: { label: '边缘', help: '图像平移、旋转或缩小时用什么填充边缘。' },
  'sgd.momentum': momentum,
  'sgd.nesterov': { label: 'Nesterov 动量', help: '在沿动量前进一步的位置计算梯度。' },
  'sgd.weightDecay': weightDecay('将权重拉向零：在梯度中加入 L2 惩罚；常用 5e-4。'),
  'adam.beta1': beta1,
  'adam.beta2': beta2,
  'adam.epsilon': epsilon,
  'adam.formula': adamFormula,
  'adam.weightDecay': byFormula,
  'adamW.beta1': beta1,
  'adamW.beta2': beta2,
  'adamW.epsilon': epsilon,
  'adamW.formula': adamFormula,
  'adamW.weightDecay': weightDecay('将权重拉向零，与梯度解耦：每一步使权重缩小“学习率 × 衰减”；常用 1e-2。'),
  'rmsProp.rho': { label: 'ρ', help: '梯度平方均值的衰减率。' },
  'rmsProp.momentum': momentum,
  'rmsProp.epsilon': epsilon,
  'rmsProp.centered': { label: '中心化', help: '除以估计的方差，而不是均方值。' },
  'rmsProp.formula': { label: '公式', help: 'Keras 将 ε 加到均方值上，PyTorch 加到其平方根上。' },
  'rmsProp.weightDecay': byFormula,
  'adagrad.initial': { label: '初始和', help: '平方和的初始值：Keras 为 0.1，PyTorch 为 0。' },
  'adagrad.epsilon': epsilon,
  'adagrad.formula': { label: '公式', help: 'Keras 将 ε 加到平方和上，PyTorch 加到其平方根上。' },
  'adagrad.weightDecay': byFormula,
  'adadelta.rho': { label: 'ρ', help: '梯度平方均值与更新量平方均值的衰减率。' },
  'adadelta.epsilon': epsilon,
  'adadelta.formula': { label: '公式', help: '两者的区别在于权重衰减的作用方式。' },
  'adadelta.weightDecay': byFormula,
};
