import type { Words } from '../english/index';

export const widgets: Words['widgets'] = {
  cancel: '取消',
  close: '关闭',
  backHint: '返回图，Esc',
  back: '返回图',
  notLoaded: (reason) => `Netloom 的这一部分无法加载：${reason}`,
  tryAgain: '重试',
};
