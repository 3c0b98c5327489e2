import type { Words } from '../../english/index';

export const entry: Words['messages']['entry'] = {
  numbers: (count) => (count === 1 ? '一个数字' : `${count} 个数字，用逗号分隔`),
  notANumber: (place, field, found) => `${field} 的第 ${place} 个数字是“${found}”。请输入数字，例如 0.5。`,
  otherNumbers: (field, count, given) => `${field} 需要 ${count} 个数字；已输入 ${given} 个。`,
  bases: (most) => `最多 ${most} 个字母 A、C、G、T`,
  byPosition: (shape) => `${shape} 个数字，按位置排列`,
  noBases: (field, most) => `${field} 为空。请输入最多 ${most} 个字母 A、C、G、T。`,
  foreignLetter: (field, found, place) => `${field} 的第 ${place} 个字母是“${found}”。应为 A、C、G、T 或 N。`,
  firstWords: (count) => `文本；只取前 ${count} 个词`,
  firstCharacters: (count) => `文本；只取前 ${count} 个字符`,
  symbols: (count, symbols) => `${count} 个，取自 ${symbols}`,
  foreignSymbol: (field, found, place, symbols) => `${field} 的第 ${place} 位是“${found}”。应为其中之一：${symbols}。`,
  otherWords: (field, count, given) => `${field} 需要 ${count} 个词；已输入 ${given} 个。`,
  otherCharacters: (field, count, given) => `${field} 需要 ${count} 个字符；已输入 ${given} 个。`,
};
