import type { Words } from '../english/index';

export const files: Words['files'] = {
  open: '打开',
  save: '保存',
  tooLarge: (bytes, most) => `它的大小为 ${bytes}，而图最大为 ${most}。`,
  unreadable: (ending) => `它是文件夹，或无法读取。请选择以 ${ending} 结尾的文件。`,
  cannotOpen: (file, reason) => `无法打开 ${file}。${reason} 您的图没有改变。`,
  stillShown: (trouble) => `${trouble} 这里仍显示之前打开的内容。如需保留，请用其他名称保存。`,
  connectionLost: '连接已断开，正在自动重新连接。可以继续画图。',
  linkRefused: '此链接已失效。请打开 `netloom serve` 最近输出的链接。',
};
