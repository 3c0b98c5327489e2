import type { Words } from '../../english/index';
import { formatCount } from '../../areas/count';

export const drawing: Words['messages']['drawing'] = {
  badExpression: { brief: '表达式有误', message: (parameter, fault) => `${parameter}：${fault}` },
  uneven: {
    brief: (whole, part) => `${whole} / ${part} 不能整除`,
    message: (whole, part, dividend, divisor) => `${whole} 必须是 ${part} 的倍数：${dividend} 不是 ${divisor} 的倍数。`,
  },
  onlyOneInput: {
    brief: '需要两个输入',
    message: (block, node) => `${block} 需要两个或更多输入；${node} 只得到一个。请再连接一个，或移除它。`,
  },
  onlyInput: {
    brief: '需要两个输入',
    message: (block, node, source) => `${block} 需要两个或更多输入；${node} 只得到 ${source}。请再连接一个，或移除它。`,
  },
  dangling: {
    brief: '悬空的边',
    message: (from, to, unknown) => `从 ${from} 到 ${to} 的边悬空：没有节点“${unknown}”。`,
  },
  duplicateId: {
    brief: '重复的 id',
    message: (id) => `有两个节点的 id 都是“${id}”，只使用第一个。请给其中一个换一个 id。`,
  },
  tooManyEdges: {
    brief: '多于一条边',
    message: (port, node) =>
      `${node} 的输入“${port}”只接受一条边，但连了多条。请只保留一条，或用 Add 或 Concatenate 合并。`,
  },
  cycle: {
    brief: '环',
    message: (from, to) => `从 ${from} 到 ${to} 的边形成环。数据只能向前流动。请移除它。`,
  },
  noOutput: {
    brief: '没有该输出',
    message: (node, port) => `${node} 没有输出“${port}”。请连接它的某个输出。`,
  },
  noInput: {
    brief: '没有该输入',
    message: (node, port, known) => `${node} 没有输入“${port}”；它有：${known}。`,
  },
  noInputs: {
    brief: '没有该输入',
    message: (node, port, block) => `${node} 没有输入“${port}”；${block} 没有任何输入。`,
  },
  notConnected: { brief: '未连接', message: (node) => `没有任何东西连到 ${node}。` },
  portNotConnected: {
    brief: '未连接',
    message: (node, port) => `没有任何东西连到 ${node} 的输入“${port}”。`,
  },
  noInputBlock: { brief: '没有输入', message: '图中还没有 Input 模块。请为图像添加一个。' },
  noOutputBlock: { brief: '没有输出', message: '图中还没有 Output 模块。请在最后一层之后添加一个。' },
  noPath: {
    brief: '没有通路',
    message: (from, to) => `从 ${from} 到 ${to} 还没有通路。请连接中间的模块。`,
  },
  unused: {
    brief: '未使用',
    message: (node) => `${node} 没有连到输出，因此不参与训练和导出。`,
  },
  waiting: { brief: '等待中', message: (block) => `${block} 内部有未连接之处。` },
  unknownBlock: {
    brief: '未知模块',
    message: (block) => `没有模块“${block}”。它可能来自更新版本的 Netloom，或是已移除的复合模块。`,
  },
  errorInside: { brief: '内部有错误', message: (chain, problem) => `内部 ${chain}：${problem}` },
  strayPort: {
    brief: '端口未连接',
    message: (composite, node) => `${composite} 的一个端口指向节点“${node}”，但它不在内部。请打开并重新连接该端口。`,
  },
  containsItself: {
    brief: '无法展开',
    message: (composite, chain) => `${composite} 包含自身（${chain}）。请将它从自己的内部移除。`,
  },
  nestedTooDeep: {
    brief: '无法展开',
    message: (levels) => `复合模块嵌套超过 ${levels} 层。请取消其中一些的组合。`,
  },
  tooManyNodes: {
    brief: '无法展开',
    message: (node, inside, most) =>
      `${node} 展开后有 ${formatCount(inside)} 个节点，而一张图最多 ${formatCount(most)} 个。请在其中使用更少或更小的复合模块。`,
  },
  tooManyInAll: {
    brief: '无法展开',
    message: (node, most) =>
      `算上 ${node} 内部的节点，图中将超过 ${formatCount(most)} 个节点。请使用更少或更小的复合模块。`,
  },
  valueUnused: {
    brief: (parameter) => `${parameter} 未使用`,
    message: (parameter, composite) =>
      `此处设置了 ${parameter}，但 ${composite} 内部没有使用它。请打开 ${composite}，在要由它设置的字段中输入 =${parameter}，或移除该参数。`,
  },
  badRepeat: { brief: '重复', message: (fault) => `重复：${fault}` },
  repeatRange: {
    brief: '重复',
    message: (most, expression, value) => `重复次数必须是 1 到 ${most} 之间的整数；${expression} 为 ${value}。`,
  },
  notRepeatable: {
    brief: '重复',
    message: (block, ports) => `重复的模块需要一个输入和一个输出；${block} 有${ports}。请将重复设为 1。`,
  },
  valuesPerRepetition: {
    brief: '重复',
    message: (parameter, count, found) =>
      `${parameter} 需要 ${formatCount(count)} 个值，每次重复一个；现在有 ${found} 个。请改正列表或重复次数。`,
  },
  tooManyValues: {
    brief: '重复',
    message: (parameter, count, found) =>
      `${parameter} 最多需要 ${formatCount(count)} 个值，每次重复一个；现在有 ${found} 个。请改正列表或重复次数。`,
  },
  inRepetition: {
    brief: (_, problem) => problem,
    message: (repetition, problem) => `第 ${repetition} 次重复：${problem}`,
  },
  bypassFault: { brief: '旁路', message: (fault) => `bypass：${fault}` },
  bypassValue: { brief: '旁路', message: (value) => `bypass 的值必须是 true 或 false；现在是 ${value}。` },
  noBypass: { brief: '旁路', message: (block) => `${block} 不能旁路：它没有输入或没有输出。` },
  noOwner: {
    brief: '没有这些权重',
    message: (node, owner) => `${node} 使用“${owner}”的权重，但没有这个节点。请选择另一个，或给 ${node} 自有权重。`,
  },
  circularWeights: {
    brief: '权重循环',
    message: (node, owner) => `${node} 使用 ${owner} 的权重，而后者又使用 ${node} 的权重。请给其中一个自有权重。`,
  },
  otherBlock: {
    brief: '模块不同',
    message: (node, block, owner, ownerBlock) =>
      `${node} 是 ${block}，不能使用 ${owner} 的权重，因为后者是 ${ownerBlock}。请选择另一个 ${block}，或给 ${node} 自有权重。`,
  },
  otherRepeat: {
    brief: '重复次数不同',
    message: (node, times, owner, ownerTimes) =>
      `${node} ${times}，而 ${owner} ${ownerTimes}，因此不能逐对共享权重。请使两者的重复次数相同，或给 ${node} 自有权重。`,
  },
  orOwnWeights: {
    brief: (problem) => problem,
    message: (problem, node) => `${problem}或给 ${node} 自有权重。`,
  },
  ownerBypassed: {
    brief: '该处没有权重',
    message: (owner, node) => `${owner} 被旁路，因此没有权重可供 ${node} 使用。请关闭 ${owner} 的旁路。`,
  },
  ownerUnused: {
    brief: '该处没有权重',
    message: (owner, node) => `${owner} 没有连到输出，因此没有权重可供 ${node} 使用。请连接 ${owner}。`,
  },
  weightsDiffer: {
    brief: '权重不同',
    message: (node, weight, owner, ownerWeight) =>
      `${node}：${weight}；${owner}：${ownerWeight}。请使两者的参数和输入相同。`,
  },
};
