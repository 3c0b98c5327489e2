import type { Words } from '../../english/index';

export const array: Words['hostMessages']['array'] = {
  none: (name) => `${name} 中没有 NumPy 数组。`,
  notNumpy: (name) => `${name} 不是 NumPy 数组。`,
  shortHeader: (name) => `${name} 不完整：文件头残缺。`,
  damagedHeader: (name) => `${name} 的文件头已损坏。`,
  severalTypes: (name) => `${name} 有多种类型的列，不受支持。`,
  type: (name, type) => `${name} 的类型为 ${type}；应为数字。请用 astype(float32) 保存。`,
  truncated: (name, shape, needed, found) => `${name} 不完整：${shape} 个值需要 ${needed} 个字节，但只有 ${found} 个。`,
  beyond32Bits: (name) => `${name} 含有超出 32 位的数字。`,
  shapesDiffer: (name, shape, first, other) =>
    `${name} 的样本为 ${shape}，但 ${first} 的样本为 ${other}；两者的形状必须相同。`,
  missing: (set, first, field, split) => `${set} 有 ${first}，但没有用于 ${split} 的“${field}”。`,
  sameExamples: '同一批样本',
  countsDiffer: (name, count, first, other) => `${name} 有 ${count} 个样本，但 ${first} 有 ${other} 个；数量必须相同。`,
  noExamples: (name, shape) => `${name} 没有样本：其形状为 ${shape}。`,
  tooLarge: (name) => `${name} 的数组超过 4 GB。`,
  damagedZip: (path, reason) => `${path} 是损坏的 .npz 文件：${reason}。`,
  unpacksTooLarge: '解压后超过 4 GB',
  otherKind: (file, kind, shape, numbers) => `${file} 不能作为 ${kind}：其样本为 ${shape}，是${numbers}。`,
  aField: '字段',
  wholeNumbers: '整数',
  fractions: '小数',
  pixels: (name, least, most) =>
    `${name} 的像素值从 ${least} 到 ${most}；应为 0 到 255，或 0 到 1。请缩放，或把它当作数字。`,
};
