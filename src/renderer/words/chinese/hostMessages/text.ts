import type { Words } from '../../english/index';

export const text: Words['hostMessages']['text'] = {
  none: (name) => `${name} 中没有文本文件：没有名称以 .txt 结尾。`,
  longLine: (most, found) => `一行最多 ${most} 个字节，实际有 ${found} 个`,
  notUtf8: '应为 UTF-8 文本，但有其他字节。请以 UTF-8 保存该文件',
  emptyLine: '应有文本，但该行为空',
  noTabBefore: '制表符之前应有类别，但没有制表符',
  noTabAfter: '制表符之后应有类别，但没有制表符',
  noClassBefore: '制表符之前应有类别，但为空',
  noClassAfter: '制表符之后应有类别，但为空',
  onlyClass: '类别旁边应有文本，但为空',
  oneToken: '至少应有两个 token，实际只有一个：后面没有下一个',
  noSequences: (name) => `${name} 中没有序列：没有以“>”开头的行。`,
  noHeader: (path, line) => `${path} 第 ${line} 行：应为以“>”开头的标题行，实际为其他文本。`,
  noSequence: (header) => `“${header}”没有序列`,
  otherLetter: (header, letter) => `“${header}”中应为 A、C、G、T 或 N，实际有“${letter}”`,
};
