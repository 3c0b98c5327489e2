import type { Words } from '../english/index';

export const code: Words['code'] = {
  language: '语言',
  file: '文件',
  loadingEditor: '正在加载编辑器…',
  figure: '图的插图',
  codeOf: (target, file) => `图的 ${target} 代码，${file}`,
  notYet: (target) => `这张图还不能导出为 ${target} 代码`,
  copy: '复制',
  copied: '已复制。',
  copyBlocked: '浏览器在此处禁止访问剪贴板。请选中代码并用键盘复制。',
  save: '保存…',
  savedTo: (folder) => `已保存到 ${folder}。`,
  saved: (files) => `已保存 ${files}。`,
  nothingSaved: '没有保存任何内容。',
  withWeights: '包含训练好的权重',
  withWeightsHelp: '将训练好的权重与代码一起保存，代码会加载它们。',
  saveCodeOnly: '仅保存代码',
};
