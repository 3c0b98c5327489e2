import type { Words } from '../../english/index';

export const line: Words['messages']['line'] = {
  closesNothing: (bracket) => `这个“${bracket}”没有对应的左括号。请删除它，或用“[”开始一个括号。`,
  tooDeep: (levels) => `括号最多嵌套 ${levels} 层。请把这一部分单独写。`,
  notClosed: (closing) => `这个括号尚未闭合：缺少“${closing}”。`,
  otherBracket: (closing) => `这里应为“${closing}”，与左括号对应。`,
  times: (most, found) => `一个部分可连续出现 1 到 ${most} 次，不能是 ${found} 次。`,
  nothingArrives: '这里没有输入：前面的部分没有输出。',
  tooManyBlocks: (most) => `一行最多添加 ${most} 个模块。请把其余部分写在第二行。`,
  nothingLeaves: (node) => `这一行的末尾没有输出，因此没有任何东西到达 ${node}。`,
  joinFirst: (branches, before) => `有 ${branches} 个分支到达这里。请先合并：在 ${before} 之前写 add 或 concat。`,
  joinBeforeThese: (branches) => `有 ${branches} 个分支到达这里。请先在它们之前用 add 或 concat 合并。`,
  unknownBlock: (text) => `没有名为“${text}”的模块。请输入名称的开头，例如 conv、pool、relu 或 dense。`,
  unreadSetting: (block, words) => `${block} 没有对应 ${words} 的设置。`,
  takesNothing: (block) => `${block} 不接受其他模块的输出：请用它作一行的开头。`,
};
