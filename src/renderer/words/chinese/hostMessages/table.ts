import type { Words } from '../../english/index';

export const table: Words['hostMessages']['table'] = {
  none: (name) => `${name} 中没有 CSV 或 TSV 文件。`,
  empty: (path) => `${path} 是空文件。请选择有内容的文件。`,
  notText: (path) => `${path} 不是 UTF-8 文本：其中有值为零的字节。请以 UTF-8 保存。`,
  quotes: (path, line, reason) => `${path} 第 ${line} 行：${reason}。请检查那里的引号。`,
  noLines: (path) => `${path} 除了列名之外没有其他行。请为每个样本添加一行。`,
  nothingUsed: (path) => `${path} 没有任何列被使用。请说明某一列是什么。`,
  noColumn: (path, column, columns) => `${path} 没有列“${column}”；它有 ${columns}。`,
  mixed: (columns, field) => `列 ${columns} 不能合成一个字段“${field}”。请让每列各成一个字段。`,
  columns: (expected, found) => `应有 ${expected} 列，实际有 ${found} 列`,
  inColumn: (column, trouble) => `列 ${column}：${trouble}`,
  notNumber: (cell) => `应为数字，实际为“${cell}”`,
  notNumbers: (cell) => `应为“0.1 0.2 0.3”这样的数字，实际为“${cell}”`,
  noClass: '应有类别，但为空',
  otherClass: (cell, classes) => `“${cell}”不属于类别 ${classes}`,
  noImage: (cell) => `表格旁边没有图像“${cell}”`,
};
