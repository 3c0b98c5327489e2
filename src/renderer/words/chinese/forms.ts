import type { Words } from '../english/index';

export const forms: Words['forms'] = {
  off: '关闭',
  notANumber: (text) => `“${text}”不是数字。也可以输入算式：64*2。`,
  notWhole: (value) => `必须是整数，不能是 ${value}。`,
  tooSmall: (least) => `不能小于 ${least}。`,
  tooLarge: (most) => `不能大于 ${most}。`,
  notAbove: (limit) => `必须大于 ${limit}。`,
};
