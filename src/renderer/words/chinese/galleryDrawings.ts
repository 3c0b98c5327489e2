import type { Words } from '../english/index';
import { galleryBlocks } from './galleryBlocks';

export const galleryDrawings: Words['galleryDrawings'] = {
  names: {
    'Small CNN': '小型 CNN',
    'Dense digits': '全连接网络识别数字',
    'Inception for digits': '用于数字的 Inception',
    'Auxiliary heads': '辅助分类头',
    'U-Net on shapes': '用于形状的 U-Net',
    'Denoising autoencoder': '去噪自编码器',
    'FCN on shapes': '用于形状的 FCN',
    Localisation: '目标定位',
    Colourisation: '图像着色',
    Inpainting: '图像修复',
    'Steering on a road': '道路转向',
    'DeepBind on DNA motifs': '用于 DNA 基序的 DeepBind',
    'Remember with an LSTM': '用 LSTM 记忆',
    'Remember with a GRU': '用 GRU 记忆',
    'Communities in a graph': '图中的社区',
    'Karate club': '空手道俱乐部',
    'Siamese pair of digits': '比较数字对的孪生网络',
    'DCGAN on digits': '用于数字的 DCGAN',
    'Counting with attention': '注意力计数',
    'Pre-activation ResNet-164': '预激活 ResNet-164',
    'Stochastic depth ResNet-110': '随机深度 ResNet-110',
    'AlexNet in two groups': '分为两组的 AlexNet',
    'AlexNet of torchvision': 'torchvision 的 AlexNet',
    'GoogLeNet of the paper': '论文中的 GoogLeNet',
  },
  notes: {
    'LeNet-5 (LeCun et al. 1998) recognises handwritten digits. Press Train: it learns MNIST in five epochs, and C1 and C3 show their filters as they learn.':
      'LeNet-5（LeCun 等 1998）识别手写数字。按“训练”：它用五轮学会 MNIST，C1 和 C3 会在学习时显示各自的滤波器。',
    'The first layer has 23,550 parameters. A convolution with 20 filters of 5×5 has 520.':
      '第一层有 23,550 个参数。含 20 个 5×5 滤波器的卷积只有 520 个。',
    'Each block adds its output to its input. Double-click one to see its skip connection.':
      '每个块把自己的输出加到输入上。双击一个块，可以看到它的跳跃连接。',
    'Double-click an Inception module to see its four branches. GoogLeNet has nine of them, four times as wide.':
      '双击一个 Inception 模块，可以看到它的四个分支。GoogLeNet 有九个这样的模块，宽度是这里的四倍。',
    'The two auxiliary heads bring the gradient to the early modules. Their losses count 0.3 each, as in the paper.':
      '两个辅助分类头把梯度带到靠前的模块。它们的损失各占 0.3，与论文相同。',
    'The way down sees what, the way up says where. Skips hand the fine detail across.':
      '下行路径看出是什么，上行路径指出在哪里。跳跃连接传递细节。',
    'What goes in is noisy, what should come out is the clean image: 12 dB become 23.':
      '输入带有噪声，目标是干净的图像：12 dB 提高到 23 dB。',
    'Coarse scores know what, fine ones know where: each is enlarged and added to the next finer one, as in FCN-8s.':
      '粗略的分数说明是什么，精细的分数说明在哪里：每一级放大后加到更精细的下一级上，与 FCN-8s 相同。',
    'Both losses train the shared layers. The box is a regression: left, top, right and bottom, from 0 to 1.':
      '两个损失都训练共享的层。边界框是回归：左、上、右、下，取值从 0 到 1。',
    'First the image is enlarged, then three convolutions draw it sharper: 8,032 weights in the paper’s 9–1–5.':
      '先放大图像，再由三个卷积使其清晰：按论文的 9–1–5 共有 8,032 个权重。',
    'All convolutions see the small image: a quarter of the operations. PixelShuffle enlarges at the very end.':
      '所有卷积都在小图像上计算：运算量只有四分之一。最后才由 PixelShuffle 放大。',
    'The colour follows from the outline, so a pixel must see a whole shape: dilated filters see far at no cost.':
      '颜色由轮廓决定，因此一个像素必须看到整个形状：空洞卷积看得远，而且不增加开销。',
    'A pixel in the middle of the hole must see its rim, and the shape around: dilated filters look that far.':
      '缺口中央的像素必须看到缺口的边缘和周围的形状：空洞卷积能看到这么远。',
    'The output is a number, not a class: −1 is left, 1 is right. The loss is the squared error.':
      '输出是数值，而不是类别：−1 为左，1 为右。损失是平方误差。',
    'Each filter is a motif detector over the four bases; the strongest match anywhere in the sequence counts.':
      '每个滤波器检测一个由四种碱基组成的基序；取整个序列中最强的匹配。',
    'The LSTM reads token by token and gives its last state. Its gates learn to keep the announced symbol and to ignore the rest.':
      'LSTM 逐个读取词元，给出最后的状态。它的门学会保留所预告的符号，忽略其余符号。',
    'A GRU has three quarters of the weights of an LSTM. The loss rests at ln 5 = 1.61, as if by guessing, before it falls.':
      'GRU 的权重数是 LSTM 的四分之三。损失先停在 ln 5 = 1.61，相当于猜测，然后才下降。',
    'A node says little of itself. Each graph convolution adds what its neighbours say: two see as far as two edges.':
      '单个节点的信息很少。每个图卷积都加入邻居的信息：两个图卷积能看到两条边以内的节点。',
    'Only the two leaders are marked. Who is whose friend tells the rest: three convolutions see three friendships far.':
      '只标出了两位领导者。其余成员由友谊关系得出：三个卷积能看到三层友谊以内的成员。',
    'Both images go through the same weights: the right branch uses those of the left. What differs is squared.':
      '两张图像经过相同的权重：右分支使用左分支的权重。两者之差取平方。',
    'First the discriminator learns: 1 for real digits, 0 for generated ones. Then the generator learns to make it say 1. Both uses of the discriminator have the same weights. Real images are standardised; ReLU keeps what is brighter than the mean, as the generator draws it: ink from 0 up.':
      '先由判别器学习：真实数字为 1，生成的数字为 0。然后生成器学习让判别器给出 1。判别器的两次使用共享权重。真实图像经过标准化；ReLU 保留比均值亮的部分，与生成器所画的一致：笔迹的值从 0 起。',
    'Self-attention: one sequence is query, key and value. Each position compares itself with the question.':
      '自注意力：同一序列既是查询，也是键和值。每个位置都把自己与问题比较。',
    'What a block adds goes to the end unchanged, and the gradient comes back as unchanged.':
      '块所加上的内容原样到达末端，梯度也原样返回。',
    'Rates rise evenly to 0.5: of 54 blocks an example passes 40 on average.':
      '比率均匀升至 0.5：在 54 个块中，一个样本平均经过 40 个。',
    '(227 − 11) / 4 + 1 = 55. Select conv1 to see the output-size rule with its values filled in.':
      '(227 − 11) / 4 + 1 = 55。选择 conv1，可以看到代入数值的输出尺寸公式。',
    'Two groups halve the weights of a convolution: compare conv2 with that of AlexNet.':
      '分成两组使卷积的权重减半：请将 conv2 与 AlexNet 的 conv2 比较。',
    '(11² − 7²) × 3 × 96 = 20,736 weights fewer than AlexNet in the first layer.':
      '(11² − 7²) × 3 × 96 = 20,736：第一层的权重比 AlexNet 少这么多。',
    'Three 3×3 convolutions have the receptive field of one 7×7, with fewer parameters and more nonlinearities.':
      '三个 3×3 卷积的感受野与一个 7×7 卷积相同，参数更少，非线性更多。',
    'The torchvision version: with batch normalisation, and 3×3 filters in place of the paper’s 5×5.':
      'torchvision 的版本：带批归一化，并以 3×3 滤波器代替论文中的 5×5 滤波器。',
    'The heads are there to train: they bring the gradient to the early modules. Predictions come from the last one.':
      '辅助分类头用于训练：它们把梯度带到靠前的模块。预测来自最后一个输出。',
    'Two 3×3 convolutions see as much as one 5×5, with 18 weights for 25.':
      '两个 3×3 卷积看到的范围与一个 5×5 卷积相同，权重是 18 个而不是 25 个。',
    'InceptionB has no 7×7 filter: 1×7 and 7×1 see as much. Double-click it to see how.':
      'InceptionB 没有 7×7 滤波器：1×7 和 7×1 合起来看到的范围相同。双击可以查看。',
    'Even the stem branches: it halves the image by pooling and by convolution at once.':
      '起始部分（stem）就已分支：它同时用池化和卷积把图像减半。',
    'Each residual is multiplied by 0.1 to 0.2 before it is added: without that, networks as wide as this die.':
      '每个残差在相加之前乘以 0.1 到 0.2：否则这么宽的网络不久就不再学习。',
    'Each cell reads the two before it. Double-click one: which operations it pairs was found by reinforcement learning.':
      '每个单元读取前面的两个单元。双击可以看到其中成对的运算，它们由强化学习找到。',
  },
  blocks: galleryBlocks,
};
