import type { Words } from '../english/index';

export const about: Words['about'] = {
  title: '关于 Netloom',
  asking: '正在查询版本…',
  summary: '绘制卷积网络，训练图中的网络，导出整洁的代码。MIT 许可证。',
  licencesUnreadable: (status) => `无法读取许可证列表（${status}）。`,
  reading: '正在读取许可证…',
  madeWith: (count) => `使用了 ${count} 个软件包`,
  noLicenceFile: '该软件包没有许可证文件。',
};
