import type { Words } from '../../english/index';

export const idx: Words['hostMessages']['idx'] = {
  noMagic: (name, bytes) => `${name} 不完整：IDX 文件以 4 个字节的标识开头，但该文件只有 ${bytes} 个字节。`,
  notIdx: (name, start) => `${name} 不是 IDX 文件：开头应为 00 00 08 和轴数，实际为 ${start}。`,
  type: (name, type) => `${name} 的 IDX 类型为 ${type}；只支持无符号字节（0x08）。`,
  shortHeader: (name, needed, bytes) => `${name} 不完整：文件头需要 ${needed} 个字节，但该文件只有 ${bytes} 个。`,
  truncated: (name, shape, needed, found) =>
    `${name} 不完整：${shape} 个值在文件头之后需要 ${needed} 个字节，但只有 ${found} 个。`,
  tooLong: (name, shape, needed) => `${name} 过长：${shape} 个值在文件头之后需要 ${needed} 个字节，但实际更多。`,
  notImages: (name, shape) => `${name} 应包含图像（数量×高×宽），但其形状为 ${shape}。请检查图像和标签是否弄反了。`,
  notLabels: (name, shape) => `${name} 应为每张图像包含一个标签，但其形状为 ${shape}。请检查图像和标签是否弄反了。`,
  noImages: (name, shape) => `${name} 不含图像：其形状为 ${shape}。`,
  countsDiffer: (images, count, labels, found) =>
    `${images} 有 ${count} 张图像，但 ${labels} 有 ${found} 个标签；每张图像必须有一个标签。`,
  shapesDiffer: (train, shape, test, other) =>
    `${train} 的图像为 ${shape}，但 ${test} 的图像为 ${other}；训练和测试图像的形状必须相同。`,
  notFour: (images, labels, names) =>
    `请选择四个 IDX 文件：训练图像、训练标签、测试图像、测试标签。在 ${names} 中找到 ${images} 个图像文件和 ${labels} 个标签文件。`,
  twice: (name) => `${name} 被选择了两次。训练和测试需要不同的文件，否则测试准确率没有意义。`,
  named: (found, names) =>
    `IDX 文件的数据集有四个文件，名称中含有“idx”或“ubyte”；这里有 ${found} 个：${names}。请只选择训练和测试的图像与标签。`,
  notFile: (path) => `${path} 不是可读取的文件；这里需要 IDX 文件。`,
  tooLarge: (name, shape, most) => `${name} 声明含有 ${shape} 个值；超过 ${most} GB 无法读取。`,
};
