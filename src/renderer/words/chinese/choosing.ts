import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const choosing: Words['choosing'] = {
  title: '选择数据',
  hint: '将文件夹或文件拖到窗口任意位置，或在此选择。Netloom 会先显示识别结果，再使用这些数据。',
  folder: '文件夹…',
  files: '文件…',
  readingFiles: '正在读取文件…',
  lookingAtFiles: '正在检查文件…',
  adding: '正在添加数据…',
  fit: '使图的 Input 和最后一层适应这些数据',
  stop: '停止',
  cancel: '取消',
  use: '使用这些数据',
  unreadable: '部分文件无法读取。请修复或选择跳过。',
  found: '识别结果',
  readAs: '识别有误？改为按以下格式读取：',
  problems: (count) => `${formatCount(count)} 个样本无法读取：`,
  more: (count) => `还有 ${formatCount(count)} 个`,
  skip: '跳过这些',
  howRead: '读取方式',
  noFiles: '没有找到文件。请选择包含数据的文件夹或文件。',
  moreFilesThan: (count) => `超过 ${count} 个文件`,
  tooMuch: (files, bytes, found) =>
    `浏览器最多可上传 ${files} 个文件、共 ${bytes}；当前为 ${found}。` +
    '请减少文件，或使用桌面应用或“netloom train --dataset”直接读取文件。',
};
