import type { Words } from '../english/index';

export const palette: Words['palette'] = {
  title: '模块',
  search: '搜索模块',
  searchHint: '搜索模块…',
  noMatch: (text) => `没有与“${text}”匹配的模块。`,
};
