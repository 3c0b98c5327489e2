import type { Words } from '../../english/index';

export const advice: Words['messages']['advice'] = {
  dilatedTo: (span) => `（空洞后为 ${span}）`,
  withPadding: (size) => `（加填充后为 ${size}）`,
  beforeFlatten: '请把它移到 Flatten 和 Dense 之前。',
  channelAxis: (shape) => `如果输入是图像，请给它加上通道轴：${shape}。`,
  imageKind: '如果输入是图像，请将其类型设为 image。',
  imageSequence: '如果是图像序列，请打开“逐时间步”。',
  otherBlock: (block) => `请使用 ${block}，或插入 Reshape。`,
  reshape: '请在它之前插入 Reshape。',
  swapPorts: '请交换连到“features”和“graph”的边。',
  connectGraph: '请将这些节点的图结构连到“graph”。',
  vectorOverImage: (shape) => `要在图像上重复一个向量，请将其形状改为 ${shape}。`,
  noStride: (have, want) => `没有步幅能从 ${have} 得到 ${want}。`,
  fieldOrConstant: '请选择一个字段或常数。',
  outputs: (outputs) => `请选择 ${outputs}、一个字段或常数。`,
};
