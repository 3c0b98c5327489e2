import type { Words } from '../../english/index';
import { withoutStop } from '@shared/messages/host/withoutStop';

export const file: Words['hostMessages']['file'] = {
  problem: (file, what) => `${file} ${what}。`,
  lineProblem: (file, line, what) => `${file} 第 ${line} 行：${what}。`,
  then: (first, next) => `${first}${next}`,
  several: (unreadable, all) => `${all} 个样本中有 ${unreadable} 个无法读取。`,
  more: (count) => `另有 ${count} 个也无法读取。`,
  repair: '请修复或移除有问题的部分，或选择跳过。',
  noneLeft: '没有剩下任何样本：请修复这些文件，或选择其他文件。',
  empty: '是空文件',
  changed: '在读取时发生了变化',
  cannotBeRead: (trouble) => withoutStop(`无法读取：${trouble}`),
  unreadable: (path, trouble) => `${path} 无法读取：${trouble}`,
  nothingChosen: '没有选择文件。请选择文件夹或文件。',
  tooMany: (folder, most) => `${folder} 中的文件超过 ${most} 个。请选择只含数据的文件夹。`,
  emptyFolder: (folder) => `${folder} 中没有文件。请选择含有数据的文件夹。`,
  tooLarge: (path) => `${path} 大于 2 GB。请把它分成几个文件。`,
  unclearImages: (some) =>
    `无法得知这些图像的内容：${some}。请把每个类别的图像放在各自的文件夹中，或添加一个列出其名称的表格。`,
  unknownFormat: (some, formats) => `Netloom 无法识别 ${some}。可以读取：${formats}。请转换这些文件。`,
  also: (formats, next) => `${formats}；${next}`,
  stopped: '文件没有查看完。请重新选择。',
  tooLongAgo: '这些文件是很久以前选择的。请重新选择。',
  damagedGzip: (path, reason) => `${path} 是损坏的 gzip 文件：${reason}。`,
};
