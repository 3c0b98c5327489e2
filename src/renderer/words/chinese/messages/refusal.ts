import type { Words } from '../../english/index';

export const refusal: Words['messages']['refusal'] = {
  incomplete: '图尚未完成。请先将 Input 连到 Output。',
  unknownNode: (node) => `没有节点“${node}”。`,
  lessonLacksNode: (node) => `这张图中没有节点“${node}”。请重新开始本课。`,
  unknownOutput: (node, port) => `${node} 没有输出“${port}”。`,
  unknownInput: (node, port) => `${node} 没有输入“${port}”。`,
  alreadyConnected: '这两个已经连接。',
  wouldCycle: (from, to) => `从 ${from} 到 ${to} 的边会形成环。数据只能向前流动。`,
  notInsertable: (block) => `${block} 不能插入到边上：需要既有输入又有输出。`,
  unknownEdge: (from, to) => `没有从 ${from} 到 ${to} 的边。`,
  unknownBlock: (block) => `没有模块“${block}”。`,
  builtIn: (block) => `${block} 是内置的，不能修改。请先创建可编辑的副本。`,
  noCompositeToUngroup: (node) => `${node} 不是复合模块，不能取消组合。`,
  noCompositeToOpen: (node) => `${node} 不是复合模块，不能打开编辑。`,
  ungroupBypassed: (node) => `${node} 被旁路，逐个旁路其各部分会得到不同结果。请先关闭旁路。`,
  ungroupUnknown: (node, block, name) =>
    `还不知道输入是什么，因此 ${node} 不能取消组合：${block} 使用了 ${name}。请先连接 ${node}。`,
  ungroupDiffers: (node, block, name) =>
    `${node} 不能取消组合：${block} 使用了 ${name}，它在外层复合模块的各处使用中并不相同。请先让每处使用各自的副本。`,
  ungroupTimeDistributed: (node) =>
    `${node} 逐时间步应用，其内部的一个模块也是：并排时不能同时如此。请先关闭其中一个。`,
  ungroupRepeated: (node, block) => `不知道 ${block} 连续出现多少次，因此 ${node} 不能取消组合。请将重复设为一个数。`,
  compositeName: (name) =>
    `复合模块的名称最多 64 个字符，由字母、数字、_ 和 - 组成，并以字母或 _ 开头；输入的是“${name}”。`,
  nameTaken: (name) => `名为“${name}”的模块已存在。请另选名称。`,
  notPackable: (type) => `${type} 不是复合模块。请选择一个复合模块。`,
  packBuiltIn: (type) => `${type} 由 Netloom 提供，每张图都有。编辑其副本即可成为自己的模块。`,
  nothingToGroup: '请选择要组合成复合模块的模块。',
  groupedEnd: (node) => `${node} 是 Input 或 Output 模块，不能放进复合模块。请将它移出选择。`,
  groupedCycle: (from, back, at) =>
    `从 ${from} 到 ${back} 的通路在 ${at} 离开选择又返回，复合模块会形成环。请把 ${at} 也选上。`,
  groupedOwner: (user, owner) =>
    `${user} 使用 ${owner} 的权重，因此两者必须同在复合模块内或都不在。请都选上，或给 ${user} 自有权重。`,
  notExposable: (parameter, node) => `${node} 的 ${parameter} 不能开放：它没有自己的值，或值无效。请先给它一个有效值。`,
  parameterName: (name) => `参数名称由字母、数字和 _ 组成，并以字母或 _ 开头；输入的是“${name}”。`,
  parameterTaken: (composite, name) => `${composite} 已有参数“${name}”。请另选名称。`,
  notOwnComposite: (type) => `${type} 不是此图的复合模块。`,
  notRenumbered: '此数据集的标签不能重新编号。',
  inputGone: (node) => `无法插入：${node} 的输入已断开。`,
  entranceGone: (node) => `${node} 不再连到复合模块的输入。`,
  nodeGone: (node) => `节点 ${node} 已不存在。`,
};
