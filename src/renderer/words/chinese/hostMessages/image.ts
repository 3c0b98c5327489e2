import type { Words } from '../../english/index';

export const image: Words['hostMessages']['image'] = {
  tooLarge: '大于 1 GB',
  notReadable: (reason) => `不是可读取的图像（${reason}）`,
  notRead: '没有读取：不再需要它',
  closedMeanwhile: '没有读取：数据集已在此期间关闭',
  closed: '没有读取：数据集已关闭',
  notDecoded: (reason) => `没有解码：${reason}`,
  threadEnded: '解码线程提前结束',
  shortBitmap: (width, height, bytes) => `不完整：${width}×${height} 像素需要 ${bytes} 个字节`,
  shortHeader: '不完整：文件头残缺',
  shortPalette: '不完整：调色板残缺',
  otherBitmap: '是不支持的位图类型',
  compressedBitmap: '是压缩的位图，不受支持：请保存为 PNG',
  impossibleSides: (width, height) => `的尺寸不合理，${width}×${height}`,
  damagedPng: '是损坏的 PNG 文件',
  truncatedPng: '是不完整的 PNG 文件',
  noClassFolder: '不在任何类别的文件夹中',
  noClassFolders: (name) => `${name} 的类别文件夹中没有图像。`,
  secondInput: (first) => `是 ${first} 之外的第二个输入`,
  secondTarget: (first) => `是 ${first} 之外的第二个目标`,
  secondImage: (first) => `是 ${first} 之外的第二张图像`,
  secondMask: (first) => `是 ${first} 之外的第二个掩码`,
  noInput: '没有同名的输入',
  noTarget: '没有同名的目标',
  noImage: '没有同名的图像',
  noMask: '没有同名的掩码',
  unpaired: (name, input, target) =>
    `${name}：从名称看不出哪张图像与哪张对应。应有两个文件夹，例如 ${input} 和 ${target}，或名称以 _${target} 结尾。`,
  otherSize: (size, image, other) => `为 ${size} 像素，但其图像 ${image} 为 ${other}`,
  noClass: (value) => `含有值 ${value}，它不属于任何类别`,
  tooManyClasses: (name, classes, most) => `${name} 的掩码有 ${classes} 个类别和一个被忽略的值；最多 ${most} 个类别。`,
  onlyIgnored: (name, value) => `${name} 的掩码除了被忽略的 ${value} 之外没有其他值。请忽略另一个值，或不忽略任何值。`,
  tooManyValues: (name, values, most) =>
    `${name} 的掩码有 ${values} 个不同的值，超过 ${most} 个。保存为 JPEG 或边缘柔和的掩码需要阈值；其他掩码需要列出哪些值是类别。`,
  otherNames: (name, count, classes, names) =>
    `${name} 的掩码有 ${count} 个类别（${classes}），但有 ${names} 个名称：请给出同样多的名称。`,
};
