import type { Words } from '../english/index';

export const parameterHelp: Words['parameterHelp'] = {
  'Height, width and channels: 28×28×1 for MNIST. Of a sequence, positions and features: 100×4.':
    '高度、宽度和通道数：MNIST 为 28×28×1。序列则为位置数和特征数：100×4。',
  'What the values are: an image, other numbers, or tokens (whole numbers). Auto takes three axes for an image.':
    '值的含义：图像、其他数值或词元（整数）。auto 把三个轴视为图像。',
  'Number of filters (K), which is the number of output channels.': '滤波器个数（K），即输出通道数。',
  'Height and width of each filter (F).': '每个滤波器的高度和宽度（F）。',
  'Step between filter positions, pixels (S); 2 halves the image.':
    '滤波器相邻位置之间的步长，以像素计（S）；2 使图像减半。',
  'Zeros around the image (P): valid adds none, same keeps the size at stride 1, full keeps every overlap; or a number of pixels.':
    '图像四周补的零（P）：valid 不补，same 在步长为 1 时保持尺寸，full 保留所有重叠；也可以是像素数。',
  'Activation function applied to the output.': '作用于输出的激活函数。',
  'Adds a learned bias to each output channel. Not needed before batch normalisation.':
    '为每个输出通道加上可学习的偏置。在批归一化之前不需要。',
  'Spacing between kernel elements, pixels; 2 widens the receptive field without more weights.':
    '卷积核元素之间的间距，以像素计；2 在不增加权重的情况下扩大感受野。',
  'Splits the channels into groups that are convolved separately, as AlexNet did across two GPUs.':
    '把通道分成若干组分别卷积，AlexNet 曾这样分到两块 GPU 上。',
  'Filters per input channel (depth multiplier).': '每个输入通道的滤波器个数（depth multiplier）。',
  'Number of 1×1 filters that mix the channels (K), which is the number of output channels.':
    '混合各通道的 1×1 滤波器个数（K），即输出通道数。',
  'Spatial filters per input channel (depth multiplier).': '每个输入通道的空间滤波器个数（depth multiplier）。',
  'A classical kernel by its name; custom takes the one that is typed in below.':
    '按名称选择经典卷积核；custom 使用下面输入的卷积核。',
  'The kernel of a custom filter: numbers row by row, rows separated by semicolons, fractions such as 1/9 allowed.':
    '自定义滤波器的卷积核：逐行输入数字，行之间用分号隔开，可以用 1/9 这样的分数。',
  'Gives absolute values: how strong an edge is, whichever side of it is brighter.':
    '输出绝对值：边缘有多强，而不管哪一侧更亮。',
  'Number of filters, which is the number of output channels.': '滤波器个数，即输出通道数。',
  'Upsampling factor (S); 2 doubles the size. A kernel size it does not divide causes checkerboard artefacts.':
    '上采样倍数（S）；2 使尺寸加倍。卷积核尺寸不能被它整除时会出现棋盘状伪影。',
  'Pixels cropped from the borders (P): valid crops none, same crops to N·S; or a number of pixels.':
    '从边缘裁去的像素（P）：valid 不裁，same 裁到 N·S；也可以是像素数。',
  'Rows and columns added at the bottom and right to reach an exact size; must be less than the stride.':
    '为达到确切尺寸而在底部和右侧增加的行和列；必须小于步长。',
  'Number of filters at each position (K), which is the number of output channels.':
    '每个位置的滤波器个数（K），即输出通道数。',
  'Adds a learned bias to each output channel at each position.': '在每个位置为每个输出通道加上可学习的偏置。',
  'Number of filters (K), which is the number of output features.': '滤波器个数（K），即输出特征数。',
  'Length of each filter, positions (F).': '每个滤波器的长度，以位置计（F）。',
  'Step between filter positions (S); 2 halves the sequence.': '滤波器相邻位置之间的步长（S）；2 使序列减半。',
  'Zeros at the ends (P): valid adds none, same keeps the length at stride 1, causal adds them before alone.':
    '两端补的零（P）：valid 不补，same 在步长为 1 时保持长度，causal 只在前面补。',
  'Spacing between filter elements, positions; 2 sees further without more weights.':
    '滤波器元素之间的间距，以位置计；2 在不增加权重的情况下看得更远。',
  'Splits the features into groups that are convolved separately.': '把特征分成若干组分别卷积。',
  'Number of output features of each node.': '每个节点的输出特征数。',
  'Adds a learned bias to each output feature.': '为每个输出特征加上可学习的偏置。',
  'Joins each node to itself, so that it keeps its own features (A + I); off where the graph has such edges.':
    '把每个节点与自身相连，从而保留自己的特征（A + I）；如果图中已有这样的边则关闭。',
  'Scale factors: height, width.': '高度和宽度的缩放倍数。',
  'Nearest repeats pixels; bilinear interpolates between pixel centres.':
    'nearest 重复像素；bilinear 在像素中心之间插值。',
  'Whether the result has a given size, or a multiple of the image’s size.':
    '结果采用指定的尺寸，还是图像尺寸的若干倍。',
  'Height and width of the result, where it is by size.': '按 size 时，结果的高度和宽度。',
  'How many times higher and wider, where it is by factor; below 1 it shrinks. Rounded down to whole pixels.':
    '按 factor 时，高度和宽度变为多少倍；小于 1 时缩小。向下取整到整像素。',
  'Bilinear interpolates between pixel centres; nearest takes the pixel whose centre is nearest.':
    'bilinear 在像素中心之间插值；nearest 取中心最近的像素。',
  'Height and width of the window (F).': '窗口的高度和宽度（F）。',
  'Step between windows, pixels (S); equal to the window size, windows don’t overlap.':
    '相邻窗口之间的步长，以像素计（S）；等于窗口尺寸时窗口不重叠。',
  'Border around the image (P): valid adds none, same gives ⌈N / S⌉ rows; or a number of pixels.':
    '图像四周的边（P）：valid 不加，same 得到 ⌈N / S⌉ 行；也可以是像素数。',
  'Rounds the output size up instead of dropping the last partial window, as in GoogLeNet.':
    '输出尺寸向上取整，而不是丢弃最后一个不完整的窗口，与 GoogLeNet 相同。',
  'Counts padding as zeros in the average. Keras never does; PyTorch does by default.':
    '求平均时把填充算作零。Keras 从不这样；PyTorch 默认如此。',
  'Which norm (p): 1 adds up absolute values, 2 is the square root of the sum of squares, a large p comes close to the largest.':
    '哪种范数（p）：1 是绝对值之和，2 是平方和的平方根，p 很大时接近最大值。',
  'Height and width of the MaxPool2D’s windows (F), which must not overlap: its stride is the same.':
    'MaxPool2D 窗口的高度和宽度（F），窗口不能重叠：其步长与此相同。',
  'Length of the window, positions (F).': '窗口的长度，以位置计（F）。',
  'Step between windows (S); equal to the window’s length, windows don’t overlap.':
    '相邻窗口之间的步长（S）；等于窗口长度时窗口不重叠。',
  'What is added at the ends (P): valid adds nothing, same gives ⌈N / S⌉ positions. Padding never counts.':
    '两端的填充（P）：valid 不加，same 得到 ⌈N / S⌉ 个位置。填充从不计入。',
  'Fraction of the running mean and variance kept at each step (Keras). PyTorch’s momentum is 1 − this: 0.01.':
    '每一步保留的滑动均值和方差的比例（Keras）。PyTorch 的 momentum 是 1 减去它：0.01。',
  'Added to the variance to avoid division by zero: 0.001 in Keras, 0.00001 in PyTorch.':
    '加到方差上以避免除以零：Keras 为 0.001，PyTorch 为 0.00001。',
  'Number of groups of neighbouring channels; it divides the channels. The paper has 32.':
    '相邻通道的组数，能整除通道数。论文中为 32。',
  'Added to the mean square to avoid division by zero: 0.000001 in Keras.':
    '加到均方值上以避免除以零：Keras 为 0.000001。',
  'Neighbouring channels on each side; the paper’s n = 5 is a radius of 2.':
    '每侧的相邻通道数；论文中的 n = 5 即半径为 2。',
  'Scale of the sum of squares, as in the paper; PyTorch’s alpha is 2·radius + 1 times this.':
    '平方和的系数，与论文相同；PyTorch 的 alpha 是它的 2·radius + 1 倍。',
  'Exponent of the divisor.': '除数的指数。',
  'Constant added to the scaled sum (k in the paper).': '加到缩放后总和上的常数（论文中的 k）。',
  'The activation function.': '激活函数。',
  'Leaky ReLU only: the factor of negative values.': '仅用于 Leaky ReLU：负值的系数。',
  'Fraction of values set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.':
    '置零的值所占比例；其余的值乘以 1 / (1 − rate)。仅在训练时起作用。',
  'Fraction of features set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.':
    '置零的特征所占比例；其余的乘以 1 / (1 − rate)。仅在训练时起作用。',
  'Fraction of channels set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.':
    '置零的通道所占比例；其余的乘以 1 / (1 − rate)。仅在训练时起作用。',
  'Fraction of examples that skip the branch; the rest are scaled by 1 / (1 − rate). Inactive outside training.':
    '跳过该分支的样本所占比例；其余的乘以 1 / (1 − rate)。仅在训练时起作用。',
  'Standard deviation of the noise, whose mean is 0. Inactive outside training.':
    '噪声的标准差，均值为 0。仅在训练时起作用。',
  'Number of units, which is the number of outputs.': '单元个数，即输出个数。',
  'Adds a learned bias to each unit.': '为每个单元加上可学习的偏置。',
  'How many tokens there are: they are the numbers from 0 to one less.': '词元的种数：它们是从 0 到该数减一的整数。',
  'Length of each vector.': '每个向量的长度。',
  'Length of the state, which is the number of output features.': '状态的长度，即输出特征数。',
  'Gives the state at every position; otherwise the last state alone.': '输出每个位置的状态；否则只输出最后的状态。',
  'Reads from the last position to the first. States stand at the positions that they belong to all the same.':
    '从最后一个位置读到第一个。状态仍然位于各自对应的位置。',
  'Reads both ways, each with weights of its own; the two states at a position are concatenated or added.':
    '双向读取，两个方向各有自己的权重；同一位置的两个状态被拼接或相加。',
  'How many attentions work side by side, each with its own weights (h).':
    '并行的注意力头数，每个头有自己的权重（h）。',
  'Length of the query, key and value vectors of each head (d). Often the number of features divided by heads.':
    '每个头的查询、键和值向量的长度（d）。通常是特征数除以 heads。',
  'Adds a learned bias to each projection.': '为每个投影加上可学习的偏置。',
  'How much longer the longest wave is than the shortest, 2π positions.': '最长的波是最短的波（2π 个位置）的多少倍。',
  'The new shape, channels last; one extent may be −1: it follows from the number of values.':
    '新的形状，通道在最后；其中一个长度可以是 −1，由值的个数推出。',
  'What the result is: an image, or other values. Auto takes three axes for an image.':
    '结果的含义：图像或其他数值。auto 把三个轴视为图像。',
  'For each axis of the result, the axis of the input that it is, counted from 1.':
    '结果的每个轴对应输入的哪个轴，从 1 开始计数。',
  'Pixels on every side, or four values: top, bottom, left, right.': '每侧的像素数，或四个值：上、下、左、右。',
  'Pixels cut off every side, or four values: top, bottom, left, right.':
    '每侧裁去的像素数，或四个值：上、下、左、右。',
  'How many times higher and wider (r); the channels become r² times fewer.':
    '高度和宽度变为多少倍（r）；通道数变为 1/r²。',
  'How many times lower and narrower (r); the channels become r² times more.':
    '高度和宽度缩小为几分之一（r）；通道数变为 r² 倍。',
  'Number of groups; it divides the channels.': '组数，能整除通道数。',
  'Filters of both convolutions, which is the number of output channels.': '两个卷积的滤波器个数，即输出通道数。',
  'Stride of the block; 2 halves the image and needs a projection.': '模块的步长；2 使图像减半，并需要投影。',
  'Identity passes the input unchanged; projection applies a 1×1 convolution, needed where the shape changes.':
    'identity 原样传递输入；projection 使用 1×1 卷积，形状改变时需要。',
  'Filters of the first two convolutions.': '前两个卷积的滤波器个数。',
  'Ratio of output channels to filters.': '输出通道数与 filters 之比。',
  'Splits the 3×3 convolution into groups, as ResNeXt does (its “cardinality”).':
    '把 3×3 卷积分成若干组，与 ResNeXt 相同（即其“cardinality”）。',
  'Units of the first dense layer: a sixteenth of the channels in the paper.':
    '第一个全连接层的单元个数：论文中为通道数的十六分之一。',
  'Filters of the 1×1 branch.': '1×1 分支的滤波器个数。',
  '1×1 filters before the 3×3 convolution.': '3×3 卷积之前的 1×1 滤波器个数。',
  'Filters of the 3×3 branch.': '3×3 分支的滤波器个数。',
  '1×1 filters before the 5×5 convolution.': '5×5 卷积之前的 1×1 滤波器个数。',
  'Filters of the 5×5 branch.': '5×5 分支的滤波器个数。',
  '1×1 filters after max pooling.': '最大池化之后的 1×1 滤波器个数。',
  'Kernel size of the 5×5 branch: 5 in the paper, 3 in torchvision.':
    '5×5 分支的卷积核尺寸：论文中为 5，torchvision 中为 3。',
  'Adds batch normalisation after each convolution, as later versions do.':
    '在每个卷积之后加上批归一化，与后来的版本相同。',
  'Features at each position of the sequence that arrives; as many come out.':
    '输入序列每个位置的特征数；输出的特征数与之相同。',
  'Attentions side by side; they share the features, so features must be a multiple of heads.':
    '并行的注意力头数；各头分担特征，因此 features 必须是 heads 的倍数。',
  'Units of the first dense layer; usually two to four times the features.':
    '第一个全连接层的单元个数；通常是特征数的二到四倍。',
  'Activation of the first dense layer: ReLU in the paper of 2017, GELU in most models since.':
    '第一个全连接层的激活函数：2017 年的论文用 ReLU，此后多数模型用 GELU。',
  'Layer normalisation before each part (pre-norm, trains more steadily), or after each addition (post-norm, as in the paper).':
    '层归一化位于每个部分之前（pre-norm，训练更稳定），或每次相加之后（post-norm，与论文相同）。',
  'Share of values that are zeroed in training, behind attention and behind the dense layers.':
    '训练时置零的值所占比例，位于注意力和全连接层之后。',
};
