import type { Words } from '../english/index';

export const language: Words['language'] = {
  title: '语言',
  hint: '立即生效。部分消息仅有英文。',
  failed: (name, reason) => `无法加载${name}：${reason}`,
};
