import type { Words } from '../english/index';

export const run: Words['run'] = {
  states: {
    preparing: '准备中',
    running: '训练中',
    paused: '已暂停',
    stopping: '正在停止',
    finished: '已完成',
    stopped: '已停止',
    failed: '失败',
    lost: '已中断',
  },
  inSentence: (state) => state,
};
