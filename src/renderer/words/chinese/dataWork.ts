import type { Words } from '../english/index';

export const dataWork: Words['dataWork'] = {
  works: {
    checkingImages: '正在检查图像',
    decodingDamaged: '正在解码可能损坏的图像',
    readingSizes: '正在读取图像尺寸',
    findingMaskClasses: '正在查找掩码的类别',
    measuringImages: '正在统计图像',
    measuringNumbers: '正在统计数值',
    countingClasses: '正在统计类别数',
  },
  progress: (work, done, total) => `${work}：${done} / ${total}`,
};
