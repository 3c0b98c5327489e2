import type { Words } from '../../english/index';

export const expression: Words['messages']['expression'] = {
  tooLong: (most, found) => `表达式最多 ${most} 个字符；这里有 ${found} 个。`,
  unreadable: (text, reason) => `“${text}”不是表达式：${reason}。`,
  tooDeep: '表达式嵌套过深。',
  notAllowed: '只能使用数字、带引号的文本、参数名、+ − * / %、比较、&& || ! 和 ?:。',
  badLiteral: (value) => `${value} 不能用于表达式。`,
  unknownName: (name, known) => `没有参数“${name}”；可用：${known}。`,
  noNames: (name) => `没有参数“${name}”；此处只能使用数字。`,
  notYetKnown: (name) => `${name} 要等到该处有输入后才能确定。`,
  noDimension: (name) =>
    `没有 ${name}。请写复合模块的一个输入及其维度：channels；图像还有 height 和 width；序列有 length；或 shape，例如 input.channels。`,
  badOperator: (operator) => `运算符 ${operator} 不能使用。`,
  noElement: '只有数对和其他列表有元素；数对的元素写作 stride[0] 和 stride[1]。',
  unknownFunction: (known) => `可用的函数：${known}。`,
  unequalLists: (operator, lengths) => `${operator} 需要等长的列表；这里的长度是 ${lengths}。`,
  comparesNumbers: (operator) => `${operator} 比较数字，而不是列表。请比较其元素，例如 stride[0]。`,
  needsNumbers: (operator, found) => `${operator} 需要数字；${found} 不是数字。`,
  listNeedsNumbers: (found) => `列表需要数字；${found} 不是数字。`,
  notFinite: '表达式除以零或溢出。',
};
