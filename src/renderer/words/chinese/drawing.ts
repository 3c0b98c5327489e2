import type { Words } from '../english/index';

export const drawing: Words['drawing'] = {
  undo: '撤销',
  view: '视图',
  views: {
    cards: { label: '卡片', title: '模块及其设置和开销（1）' },
    volumes: { label: '立体', title: '每个模块的输出，画成长方体：高、宽、通道（2）' },
    tiles: { label: '方块', title: '仅名称和形状（3）' },
  },
  edits: { reload: '从文件重新加载', name: '名称' },
};
