import type { Words } from '../english/index';

export const layers: Words['layers'] = {
  none: '还没有层。请在画布上添加一个模块。',
  title: '层',
  columns: {
    layer: '层',
    block: '模块',
    from: '来自',
    output: '输出',
    parameters: '参数量',
    macs: 'MACs',
    receptiveField: '感受野',
    problems: '问题',
  },
  noProblems: '无',
};
