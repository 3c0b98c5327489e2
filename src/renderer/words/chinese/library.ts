import type { Words } from '../english/index';

export const library: Words['library'] = {
  title: '您的模块库',
  none: '还没有模块。保存一个复合模块，即可在任何图中使用。',
  deleteNamed: (file) => `删除 ${file}`,
  deleteFile: '删除文件',
  actions: '操作',
  actionsFor: (block) => `${block} 的操作`,
  exportFile: '导出为文件…',
  remove: '从模块库移除',
  removed: (block) => `${block} 已从您的模块库移除。使用它的图不受影响。`,
  save: '保存到模块库',
  saved: (block) => `${block} 已在您的模块库中。可拖入任何图。`,
  replace: '替换',
  keepBoth: '两者都保留',
  undo: '撤销',
  exportBlock: '导出模块',
  exported: (block, folder) => `${block} 已导出到 ${folder}。`,
  importBlock: '导入模块',
  importFile: (file) => `导入 ${file}`,
  tooLarge: (bytes, most, ending) => `文件大小为 ${bytes}，而模块最大为 ${most}。请选择以 ${ending} 结尾的文件。`,
};
