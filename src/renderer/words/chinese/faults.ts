import type { Words } from '../english/index';

export const faults: Words['faults'] = {
  cannotShow: {
    window: '无法显示窗口。',
    palette: '无法显示模块面板。',
    canvas: '无法显示画布。',
    lower: '无法显示下方面板。',
    side: '无法显示侧边面板。',
  },
  kept: '您的图已保留。如果是上一次修改引起的，撤销可能有帮助。',
  again: '重试',
  reload: '重新加载 Netloom',
  title: '错误日志',
  reading: '正在读取日志…',
  hint: 'Netloom 未预料到的错误。日志只保存在本机；需要时可复制到错误报告中。',
  file: (location) => `文件：${location}`,
  none: '没有错误记录。',
  list: '错误（最新的在前）',
  noDetails: '没有更多信息。',
  clear: '清空',
  cleared: '已清空。',
  copy: '全部复制',
  copied: '已复制。',
  copyBlocked: '浏览器在此处禁止访问剪贴板。请选中文字并用键盘复制。',
  sources: {
    page: '界面',
    window: '窗口',
    app: '应用',
    trainer: '训练进程',
    process: '其他进程',
  },
};
