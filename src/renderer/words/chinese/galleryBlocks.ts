import type { Words } from '../english/index';

export const galleryBlocks: Words['galleryDrawings']['blocks'] = {
  'Makes an image of 28×28 pixels, from 0 to 1, of noise.': '由噪声生成 28×28 像素的图像，取值从 0 到 1。',
  'Says of an image whether it is real: one score, positive for yes.': '判断图像是否真实：给出一个分数，正数为真。',
  'Normalisation, ReLU and convolution twice; what comes out is put beside what came in.':
    '归一化、ReLU 和卷积各两次；输出与输入拼接在一起。',
  'Feature maps that the layer adds (k).': '该层增加的特征图数（k）。',
  'Halves the feature maps with 1×1 filters, and the image with pooling.':
    '用 1×1 滤波器使特征图数减半，用池化使图像减半。',
  'Feature maps that go on.': '向后传递的特征图数。',
  'Names the class from the middle of the network, so that the gradient reaches the first layers.':
    '从网络中部给出类别，使梯度能到达最前面的层。',
  'Classes that it tells apart.': '要区分的类别数。',
  'Convolution without bias, batch normalisation, ReLU.': '无偏置的卷积、批归一化、ReLU。',
  'Width of its filters.': '滤波器的宽度。',
  'Height of its filters.': '滤波器的高度。',
  'Filters of the convolution.': '卷积的滤波器个数。',
  'Step between two places of a filter.': '滤波器相邻位置之间的步长。',
  'Pads, so that the image keeps its size at stride 1.': '进行填充，使步长为 1 时图像尺寸不变。',
  'Branches of 1×1, 5×5, twice 3×3, and pooling.': '分支为 1×1、5×5、两次 3×3 和池化。',
  'Halves the image in three ways at once.': '同时以三种方式把图像减半。',
  'Halves the image in four ways at once.': '同时以四种方式把图像减半。',
  'Adds what three branches of up to 3×3 twice see; ×0.17.': '加上三个分支的结果，最多两次 3×3；×0.17。',
  'Channels that come in and go out.': '输入和输出的通道数。',
  'Neither scales what it adds nor ends in ReLU: the last of all.': '相加之前不缩放，末尾也没有 ReLU：最后一个块。',
  'Adds what 1×1, and 1×7 with 7×1 see; ×0.1.': '加上 1×1 以及 1×7 与 7×1 的结果；×0.1。',
  'Adds what 1×1, and 1×3 with 3×1 see; ×0.2.': '加上 1×1 以及 1×3 与 3×1 的结果；×0.2。',
  'The module of v1 with two 3×3 convolutions in place of one 5×5, and with normalisation.':
    'v1 的模块，以两个 3×3 卷积代替一个 5×5 卷积，并带归一化。',
  '1×1 filters before the two 3×3 convolutions.': '两个 3×3 卷积之前的 1×1 滤波器个数。',
  'Filters of both of them.': '这两个卷积的滤波器个数。',
  'Filters after pooling.': '池化之后的滤波器个数。',
  'The last module: pools the maximum.': '最后一个模块，采用最大池化。',
  'Halves the image in all of its branches.': '在所有分支中把图像减半。',
  'Four branches of 1×1, 5×5, twice 3×3, and pooling: two 3×3 convolutions see as much as one 5×5, for less.':
    '四个分支：1×1、5×5、两次 3×3 和池化。两个 3×3 卷积看到的范围与一个 5×5 卷积相同，权重更少。',
  'Halves the image in three ways at once: convolution, three convolutions, pooling.':
    '同时以三种方式把图像减半：一个卷积、三个卷积、池化。',
  'A 7×7 convolution as 1×7 and 7×1, and twice that: the same field of view with 2·7 weights for 7·7.':
    '把 7×7 卷积分成 1×7 和 7×1，并重复两次：视野相同，权重是 2·7 个而不是 7·7 个。',
  'Filters between the first and the last of a branch.': '分支中首尾两个卷积之间的滤波器个数。',
  'Halves the image again; one branch looks 7 pixels far before it does.':
    '再次把图像减半；其中一个分支在此之前先看到 7 个像素的范围。',
  'Branches that end in 1×3 and 3×1 side by side: many feature maps, where the image is small.':
    '分支以并列的 1×3 和 3×1 结束：图像小的地方，特征图多。',
  'Halves the image by pooling and by convolution.': '用池化和卷积把图像减半。',
  'Two ways to a 3×3 convolution, one of them by 1×7 and 7×1.': '通向 3×3 卷积的两条路径，其中一条经过 1×7 和 7×1。',
  'Halves the image by convolution and by pooling.': '用卷积和池化把图像减半。',
  'Branches of 1×1, 3×3, twice 3×3, and pooling, for the largest images.':
    '分支为 1×1、3×3、两次 3×3 和池化，用于最大的图像。',
  'A 7×7 convolution as 1×7 and 7×1, and twice that.': '把 7×7 卷积分成 1×7 和 7×1，并重复两次。',
  'Branches that end in 1×3 and 3×1 side by side, for the smallest images.':
    '分支以并列的 1×3 和 3×1 结束，用于最小的图像。',
  'Widens with 1×1 filters, convolves each channel alone, narrows again; the shortcut joins the narrow ends.':
    '用 1×1 滤波器加宽，对每个通道单独卷积，再变窄；捷径连接较窄的两端。',
  'Channels that come in.': '输入的通道数。',
  'Channels that go out.': '输出的通道数。',
  'The inside is so many times wider.': '内部加宽的倍数。',
  'Stride of the depthwise convolution.': '深度卷积的步长。',
  'A separable convolution after ReLU, twice; the second time without stride.':
    'ReLU 之后接可分离卷积，共两次；第二次步长为 1。',
  'Filters of each of its branches.': '每个分支的滤波器个数。',
  'Side of the filters.': '滤波器的边长。',
  'Stride of the first convolution.': '第一个卷积的步长。',
  'ReLU, 1×1 convolution and normalisation: as many channels as the cell has filters.':
    'ReLU、1×1 卷积和归一化：通道数等于单元的滤波器个数。',
  'Two halves of the filters: one reads every second pixel, the other the pixels between.':
    '滤波器分成两半：一半隔一个像素读取，另一半读取其间的像素。',
  'Five pairs of operations that search found best, on the cell before and the one before that; keeps the size.':
    '由搜索找到的最佳的五对运算，作用于前面的两个单元；尺寸不变。',
  'The other cell that search found: its operations have stride 2, so that the image is halved.':
    '搜索找到的另一种单元：其中运算的步长为 2，使图像减半。',
  'A convolution whose feature maps a small dense network reads at every position: two 1×1 convolutions.':
    '一个卷积，其特征图在每个位置由一个小型全连接网络读取：即两个 1×1 卷积。',
  'Size of its filters.': '滤波器的大小。',
  'Units of the network’s first layer.': '该网络第一层的单元数。',
  'Units of its second layer.': '第二层的单元数。',
  'Normalisation and ReLU before each convolution: nothing touches the sum, so the skip path is an identity.':
    '每个卷积之前是归一化和 ReLU：相加的结果不再改变，因此跳跃路径是恒等映射。',
  'Filters of the first two convolutions; four times as many go out.': '前两个卷积的滤波器个数；输出通道数是它的四倍。',
  'The first of a stage: a 1×1 convolution in the shortcut changes size and channels.':
    '阶段中的第一个块：捷径中的 1×1 卷积改变尺寸和通道数。',
  'A bottleneck block that squeezes each channel into one number and excites the useful ones.':
    '一个瓶颈块，把每个通道压缩成一个数，并增强有用的通道。',
  'The squeezed numbers pass through so many times fewer units.': '压缩后的数所经过的单元减少的倍数。',
  'Squeezes the channels with 1×1 filters, and expands them with 1×1 and 3×3 filters side by side.':
    '用 1×1 滤波器压缩通道，再用并列的 1×1 和 3×3 滤波器扩展。',
  'Filters that squeeze.': '用于压缩的滤波器个数。',
  'Filters of each of both sizes that expand.': '用于扩展的滤波器个数，两种大小各有这么多。',
  'A residual block that some examples of a batch skip while it trains; in use all of them go through.':
    '一个残差块，训练时一批中的部分样本跳过它；使用时所有样本都经过它。',
  'Filters of both convolutions.': '两个卷积的滤波器个数。',
  'Fraction of examples that skip the branch.': '跳过该分支的样本比例。',
};
