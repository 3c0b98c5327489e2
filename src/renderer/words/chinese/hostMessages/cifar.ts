import type { Words } from '../../english/index';

export const cifar: Words['hostMessages']['cifar'] = {
  none: (name) => `${name} 中没有 CIFAR 的文件。`,
  truncated: (path, image, bytes, images) =>
    `${path} 不完整：应为若干完整图像，每张 ${image} 个字节，但其 ${bytes} 个字节相当于 ${images} 张。`,
  noBatch: (path, image) => `${path} 不是 CIFAR 的批量文件：应有每张图像 ${image} 个字节的“data”和同样多的标签。`,
  noDictionary: (path) => `${path} 不是 CIFAR 的批量文件：应为字典。`,
  opcode: (code, at) => `在第 ${at} 个字节处有 pickle 操作码 ${code}，不被允许`,
  truncatedPickle: '不完整，或不是 pickle',
  call: '含有不被允许的调用',
  array: '含有的数组不是按行排列的字节',
  object: '含有不被允许的对象',
  global: (name) => `引用了 ${name}，数据集中不允许这样做`,
  nonsense: '不是有意义的 pickle',
};
