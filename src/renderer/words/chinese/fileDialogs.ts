import type { Words } from '../english/index';

export const fileDialogs: Words['fileDialogs'] = {
  lists: {
    open: {
      title: '打开',
      hint: '打开…',
      empty: '工作目录中还没有图。保存后会显示在这里。',
    },
    recent: {
      title: '打开最近的图',
      hint: '打开最近的图…',
      empty: '没有最近的图。打开或保存过的图会列在这里。',
    },
  },
  noMatch: '没有匹配的图。',
  looking: '正在查找图…',
  opening: (name) => `正在打开 ${name}…`,
  fromComputer: '从本机打开…',
  onComputer: '本机上的图',
  saveAs: {
    title: '图另存为',
    name: '名称',
    hint: '图保存在运行 Netloom 的计算机上，可通过“打开”找到。下载得到的是本机上的副本。',
    download: '下载副本',
  },
  save: '保存',
  discard: {
    title: (drawing) => `保存对“${drawing}”的更改？`,
    lost: '未保存的更改将会丢失。',
    neverSaved: '这张图从未保存过。',
    dontSave: '不保存',
  },
  changed: {
    title: (file) => `磁盘上的“${file}”已更改`,
    text: '您在此打开该文件后，另一个窗口或程序更改了它。没有内容被覆盖。',
    textAt: (time) => `您在此打开该文件后，另一个窗口或程序于 ${time} 更改了它。没有内容被覆盖。`,
    reloadHint: '重新加载会显示文件中的内容；撤销可恢复您的图。',
    reload: '重新加载',
    overwrite: '覆盖',
    saveAs: '另存为…',
    same: '它与您的图只在名称、注释或模块位置上不同。',
    columns: { difference: '差异', yours: '您的图', file: '文件' },
    more: (count) => `另有 ${count} 处`,
  },
  restore: '恢复',
  discardKept: '放弃',
};
