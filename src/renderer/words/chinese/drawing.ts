import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const drawing: Words['drawing'] = {
  undo: '撤销',
  view: '视图',
  views: {
    cards: { label: '卡片', title: '模块及其设置和开销（1）' },
    volumes: { label: '立体', title: '每个模块的输出，画成长方体：高、宽、通道（2）' },
    tiles: { label: '方块', title: '仅名称和形状（3）' },
  },
  obstacles: {
    nothing: '请先画一个网络：从模块列表拖入模块，从 Input 到 Output。',
    at: (node, problem) => `${node}：${problem}`,
    connect: (nodes) => `请连接 ${nodes}。`,
    connectEnds: '请将 Input 连到 Output，中间至少有一个模块。',
    more: (count) => `“问题”中还有 ${formatCount(count)} 个。`,
  },
  edits: { reload: '从文件重新加载', name: '名称' },
};
