import type { Words } from '../english/index';

export const frames: Words['frames'] = {
  openHere: '就地打开',
  openHereTitle: '在原位打开此复合模块，周围的模块仍然可见（O）',
  close: '收起',
  closeTitle: '将此复合模块收起为卡片（O）',
  fullScreen: '占满画布',
  fullScreenTitle: '用其内部占满画布（Enter）',
  open: '已就地打开',
  inside: (name) => `在 ${name} 内`,
  readOnly: '只读',
  firstOf: (times) => `×${times} 之一`,
  noEdgeAcross: '边不能跨越已打开复合模块的边框。在内部连接其中的模块；在外部使用边框上的端口。',
};
