import type { Words } from '../../english/index';
import { formatCount } from '../../areas/count';

const sides = '（上、下、左、右）';

export const block: Words['messages']['block'] = {
  filterTooLarge: {
    brief: '滤波器过大',
    message: (kernel, note, size, padded) =>
      `${kernel} 的滤波器${note}大于 ${size} 的图像${padded}。请使用更小的滤波器、增加填充，或减少之前的下采样。`,
  },
  windowTooLarge: {
    brief: '窗口过大',
    message: (kernel, note, size, padded) =>
      `${kernel} 的窗口${note}大于 ${size} 的图像${padded}。请使用更小的窗口、增加填充，或减少之前的下采样。`,
  },
  filterTooLong: {
    brief: '滤波器过大',
    message: (kernel, note, positions) =>
      `长度为 ${kernel} 的滤波器${note}超过了 ${formatCount(positions)} 个位置的序列。请使用更短的滤波器，或 same 填充。`,
  },
  windowTooLong: {
    brief: '窗口过大',
    message: (kernel, note, positions) =>
      `长度为 ${kernel} 的窗口${note}超过了 ${formatCount(positions)} 个位置的序列。请使用更短的窗口，或 same 填充。`,
  },
  fixedKernelTooLarge: {
    brief: '卷积核过大',
    message: (kernel, size) => `${kernel} 的卷积核大于 ${size} 的图像。请将填充设为 same，或减少之前的下采样。`,
  },
  unreadKernel: {
    brief: '卷积核？',
    message: (found) =>
      `卷积核必须由若干行组成，每行数字个数相同，例如“0 1 0; 1 -4 1; 0 1 0”；${found}。请改正，或按名称选择滤波器。`,
  },
  groups: {
    brief: '分组不能整除',
    message: (groups, channels, filters) =>
      `分组数必须同时整除输入的 ${channels} 个通道和 ${filters} 个滤波器；${groups} 不能。请选择能同时整除两者的数。`,
  },
  channelGroups: {
    brief: '分组不能整除',
    message: (groups, channels) => `分组数必须整除输入的 ${channels} 个通道；${groups} 不能。请选择能整除的数。`,
  },
  oneValue: {
    brief: '每组只有一个值',
    message: (type, found, groups) =>
      `${type} 要求每组多于一个值，否则全部变为零；输入是${found}，${formatCount(groups)} 个分组中各只有一个值。请使用 LayerNormalization，它把所有通道放在一起。`,
  },
  needsImage: {
    brief: '需要图像',
    message: (type, found, advice) => `${type} 需要图像（高×宽×通道），但得到${found}。${advice}`,
  },
  needsSequence: {
    brief: '需要序列',
    message: (type, found, advice) => `${type} 需要序列（位置×特征），但得到${found}。${advice}`,
  },
  needsVector: {
    brief: '需要向量',
    message: (found, values) =>
      `Dense 需要向量，但得到${found}。请在它之前插入 Flatten，这样向量有 ${formatCount(values)} 个值。`,
  },
  needsNodes: {
    brief: '需要节点',
    message: (type, found) =>
      `${type} 需要节点特征（节点×特征），但得到${found}。请在它之前插入 Reshape，或将节点特征连到“features”。`,
  },
  needsGraph: {
    brief: '需要图结构',
    message: (type, nodes, found, advice) =>
      `收到 ${nodes} 个节点的特征，因此 ${type} 需要 ${nodes}×${nodes} 的图结构（节点×节点），但得到${found}。${advice}`,
  },
  needsValues: {
    brief: '每个 key 需要一个 value',
    message: (type, keys, keyType, values, valueType) =>
      `${type} 的每个 key 需要一个 value：收到 ${keys} 个 key（${keyType}）和 ${values} 个 value（${valueType}）。请将“key”和“value”连到同一序列。`,
  },
  needsNumbers: {
    brief: '需要数值',
    message: (type, found) => `${type} 用数值计算，但得到${found}。请在它之前插入 Embedding。`,
  },
  needsTokens: {
    brief: '需要 token',
    message: (type, found) => `${type} 需要 token（整数），但得到${found}。请将输入的类型设为 tokens。`,
  },
  unequal: {
    brief: '形状不同',
    message: (type, branches, ranks, strides) =>
      `${type} 要求各输入形状相同：${branches}。${ranks}${strides}请使它们形状相同，或将不同的维度设为 1。`,
  },
  imageAndVector: {
    brief: '图像与向量',
    message: (branches) => `Concatenate 不能混合图像和向量：${branches}。请先用 Flatten 展平图像。`,
  },
  unequalButLast: {
    brief: '形状不同',
    message: (branches) =>
      `Concatenate 沿最后一个轴拼接，其余各轴必须相同：${branches}。请用 Reshape 或 Flatten 使它们相同。`,
  },
  unequalSizes: {
    brief: '尺寸不同',
    message: (branches) =>
      `Concatenate 堆叠通道，因此所有输入的高和宽必须相同：${branches}。请将其中一个调整为另一个的尺寸。`,
  },
  unlikePooling: {
    brief: '与池化不符',
    message: (kernel, second, expected, found) =>
      `${kernel} 的 MaxUnpool2D 需要 MaxPool2D 对其第二个输入的结果：由 ${second} 应得到 ${expected}，但收到 ${found}。请将第二个输入连到 MaxPool2D 的输入，并在此设置其窗口。`,
  },
  inputNoImage: {
    brief: '不是图像',
    message: (shape) => `图像有三个轴：高、宽和通道；此输入的形状是 ${shape}。请给出三个轴，或将类型设为 values。`,
  },
  shapeNoImage: {
    brief: '不是图像',
    message: (shape, axes) =>
      `图像有三个轴：高、宽和通道；形状 ${shape} 有 ${axes} 个。请给出三个轴，或将类型设为 values。`,
  },
  severalFree: {
    brief: '多于一个 −1',
    message: (shape) => `${shape} 中只能有一个维度为 −1，由其余维度推出。请写出其余维度。`,
  },
  otherCount: {
    brief: '值的个数不符',
    message: (shape, values, found) =>
      `形状 ${shape} 容纳不了${found}的 ${formatCount(values)} 个值。请选择乘积与之相等的维度；其中一个可以是 −1。`,
  },
  axesOrder: {
    brief: '轴未各出现一次',
    message: (found, axes, order, example) =>
      `输入是${found}，顺序必须将 1 到 ${axes} 的每个轴各写一次；现在是 ${order}。例如写成 ${example}。`,
  },
  nothingLeft: {
    brief: '没有剩余像素',
    message: (factor, size, least) =>
      `Resize2D 按 ${factor} 倍缩放后，${size} 的图像没有剩余像素。倍数至少应为 ${least}。`,
  },
  sameWithOutputPadding: {
    brief: '尺寸冲突',
    message: (outputPadding) =>
      `same 填充将输出尺寸固定为 N·S，因此 outputPadding 必须为 0；现在是 ${outputPadding}。请设为 0。`,
  },
  outputPadding: {
    brief: 'outputPadding 过大',
    message: (stride, outputPadding) =>
      `outputPadding 必须小于步幅 ${stride}；现在是 ${outputPadding}。请设为 0，或增大步幅。`,
  },
  paddingCropsAll: {
    brief: '填充过多',
    message: (cropped, size) => `输出为空：填充从 ${size} 的结果中裁去 ${cropped}${sides}。请减少填充。`,
  },
  paddingTooLarge: {
    brief: '填充过多',
    message: (kernel, padding) =>
      `填充必须小于 ${kernel} 的窗口，否则有些窗口只含填充；现在是 ${padding}${sides}。请减少填充。`,
  },
  croppedAway: {
    brief: '全部被裁掉',
    message: (cropping, size) => `裁剪 ${cropping}${sides}后，${size} 的图像什么都不剩。请减少裁剪。`,
  },
  shuffledChannels: {
    brief: '通道不能整除',
    message: (factor, divisor, channels) =>
      `倍数为 ${factor} 的 PixelShuffle 要求通道数能被 ${divisor} 整除；收到 ${channels} 个。请将之前卷积的滤波器数设为 ${divisor} 的倍数。`,
  },
  unshuffledSize: {
    brief: '尺寸不能整除',
    message: (factor, size) =>
      `倍数为 ${factor} 的 PixelUnshuffle 要求高和宽能被 ${factor} 整除；收到 ${size}。请在之前填充、裁剪或缩放图像。`,
  },
  bothWaysAndReverse: {
    brief: '双向且反向',
    message: (type) => `${type} 已经双向读取，没有可反转的方向。请将 reverse 设为 false，或将 bidirectional 设为 off。`,
  },
  notForTimeSteps: {
    brief: '不能逐时间步',
    message: (type) => `只有一个输入和一个输出的模块才能逐时间步应用；${type} 不是。请关闭它。`,
  },
  needsTimeSteps: {
    brief: '需要时间步',
    message: (type, found) =>
      `逐时间步应用时，${type} 需要第一个轴为时间的序列，但得到${found}。请在它之前插入 Reshape，或关闭它。`,
  },
  timeSteps: {
    brief: '时间步数不同',
    message: (type, first, later) =>
      `逐时间步应用时，${type} 的各输入时间步数必须相同：先收到 ${first} 个，后收到 ${later} 个。请改变其中一个。`,
  },
  atEachStep: {
    brief: (problem) => problem,
    message: (problem) => `在每个时间步：${problem}`,
  },
  doesNotFit: {
    brief: '不适用',
    message: (type, inputs, reason) => `${type} 不能应用于 ${inputs}：${reason}`,
  },
  emptyOutput: {
    brief: '输出为空',
    message: (type, inputs, output) =>
      `${type} 应用于 ${inputs} 会得到 ${output}，但每个维度必须是不小于 1 的整数。请使用更小的窗口或步幅，或更多填充。`,
  },
  unknownParameter: {
    brief: (name) => `未知参数 ${name}`,
    message: (name, known) => `此模块没有参数“${name}”。它的参数有：${known}。`,
  },
  noParameters: {
    brief: (name) => `未知参数 ${name}`,
    message: (name) => `此模块没有参数“${name}”，它没有任何参数。`,
  },
  badValue: {
    brief: (name) => `${name}？`,
    message: (name, expected, found) => `${name} 必须是${expected}；现在是 ${found}。`,
  },
  badDefault: {
    brief: (name) => `${name}？`,
    message: (name, expected, found) =>
      `${name} 的默认值必须是${expected}；现在是 ${found}。请在复合模块中更改默认值，或在此设置值。`,
  },
};
