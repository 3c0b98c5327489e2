import type { Words } from '../english/index';

export const answers: Words['answers'] = {
  moreValues: (count) => `还有 ${count} 个值`,
  likeliest: (name) => `${name}：最可能的类别`,
  classesByColour: '各颜色对应的类别',
};
