import type { Words } from '../english/index';

export const start: Words['start'] = {
  begin: '开始',
  drop: '将图或数据拖到窗口任意位置',
  recent: '最近',
  recentDrawings: '最近的图',
  allDrawings: '您的所有图',
  templates: '模板',
  fromGallery: '来自图库',
  allNetworks: (count) => `全部 ${count} 个网络`,
  lectures: '讲座',
  showAtStart: '启动时显示此页',
  showAtStartHint: '否则 Netloom 打开上次的图',
  unsaved: '未保存的更改',
  unsavedTo: (drawing) => `对“${drawing}”的未保存更改`,
};
