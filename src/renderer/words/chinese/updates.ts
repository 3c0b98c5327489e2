import type { Words } from '../english/index';

export const updates: Words['updates'] = {
  title: '更新',
  none: {
    terminal: 'Netloom 是从终端启动的。请用当初安装的方式更新它。',
    sources: '此 Netloom 是从源代码启动的。请用获取源代码的方式更新它。',
    noFeed: '此 Netloom 副本没有设置更新来源。',
  },
  cannotCheck: (message) => `Netloom 无法检查更新：${message}`,
  unknown: '只有在您要求时，Netloom 才会检查新版本。',
  check: '检查更新',
  checking: '正在检查更新…',
  current: 'Netloom 已是最新版本。',
  available: (version) => `Netloom ${version} 可用。`,
  download: '下载',
  downloading: (version, percent) => `正在下载 Netloom ${version}：${percent} %`,
  ready: (version) => `关闭应用时将安装 Netloom ${version}。`,
  restart: '立即重启',
  failed: (message) => `更新失败：${message}`,
  again: '重试',
  atStart: '每次启动时检查更新',
};
