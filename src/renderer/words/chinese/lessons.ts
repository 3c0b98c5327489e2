import type { Words } from '../english/index';

const texts: Words['lessons']['texts'] = {
  firstNetwork: {
    title: '第一个网络',
    about: '一个卷积、一个池化和一个 Dense 层学习手写数字。',
    steps: {
      convolution: {
        text: '数字图像从 Input 进入：28×28×1。请在它后面添加一个 Conv2D：从模块面板拖入并连接两者，或选中 Input，按 A，输入“conv 8 3 same relu”。',
        hint: '连线从 Input 的右侧接到 Conv2D 的左侧。',
      },
      pooling: {
        text: '在卷积后面添加一个 MaxPool2D。它在每 2×2 个值中保留最大的一个，所以高和宽减半。',
        hint: '选中卷积，按 A，输入“maxpool”。核为 2、步幅为 2 是默认值。',
      },
      values: {
        text: '读出池化输出的形状。它一共有多少个数？',
        hint: '高 × 宽 × 通道。',
        mistakes: {
          withoutChannels: '这只是一个通道。卷积的每个滤波器各有一个通道。',
          beforePooling: '这是卷积的输出。池化使高和宽减半。',
        },
      },
      scores: {
        text: '十个数字需要十个分数。依次添加 Flatten、10 个单元的 Dense 和 Output。',
        hint: '选中池化，按 A，输入“flatten, dense 10, output”。',
      },
      training: {
        text: '按“训练”。未参与训练的图像有 90 % 以上判断正确时，这一步就完成了；每轮结束时可知。',
        hint: '如果准确率仍不够，给卷积更多滤波器，或在“配方”中多训练几轮。',
      },
    },
  },
  countingByHand: {
    title: '动手计算',
    about: '在 Netloom 显示之前，自己算出一个卷积的形状、参数量和运算量。',
    steps: {
      width: {
        text: '一个卷积有 6 个 5×5 的滤波器，步幅为 1，没有填充，读入 32×32×3 的图像。它的输出有多宽？',
        hint: '(N − F + 2P)/S + 1，其中 N = 32，F = 5，P = 0，S = 1。',
        mistakes: {
          kept: '只有加填充才会保持 32。没有填充时，滤波器的中心不会落在最外圈的像素上。',
          oneLess: '第一个位置也要算：(32 − 5)/1 + 1。',
        },
      },
      parameters: {
        text: '连同偏置，它有多少个参数？',
        hint: '每个滤波器与输入一样深，并有一个偏置。',
        mistakes: {
          withoutBias: '这是权重的数目。6 个滤波器还各有一个偏置。',
          withoutDepth: '每个滤波器覆盖图像的全部 3 个通道，而不是一个。',
          oneFilter: '这是一个滤波器。一共有 6 个。',
          everywhere: '同一个滤波器用在每个位置：权重是共享的，只算一次。',
        },
      },
      padding: {
        text: '现在它已画出：请把卡片上的数字与你的答案比较。然后修改填充，使输出重新变为 32 宽。',
        hint: '选中卷积。在检查器中，填充“same”保持大小；对 5×5 来说，每边补 2 个像素。',
      },
      operations: {
        text: '现在处理一张图像需要多少次乘加（MACs）？',
        hint: '输出的每个位置上，每个权重一次，不计偏置。',
        mistakes: {
          oncePerFilter: '这是一个位置。输出有 32×32 个位置。',
          withoutDepth: '每个滤波器都要遍历 3 个通道。',
          withoutFilters: '这是一个滤波器。一共有 6 个。',
        },
      },
      pooling: {
        text: '后面接一个 2×2 的最大池化。它有多少个参数？',
        hint: '它有什么要学的吗？',
        mistakes: {
          window: '池化取一个窗口里的最大值，没有什么要学的。',
          windows: '池化取每个窗口里的最大值，没有什么要学的。',
        },
      },
    },
  },
  receptiveField: {
    title: '三个小滤波器还是一个大的',
    about: '三个 3×3 卷积与一个 7×7 卷积看得一样远，参数更少。',
    steps: {
      first: {
        text: '卷积“large”看到 7×7 个像素。请画第二条路径：把 Input 连到一个新的 Conv2D，3 个 3×3 的滤波器，步幅为 1。',
        hint: '从 Input 的输出拖到空白画布，选择 Conv2D。把 filters 设为 3，kernel 设为 3，padding 设为 same。',
      },
      two: {
        text: '后面再接一个 3×3 卷积。它的一个值取决于输入中多少个像素宽的部分？',
        hint: '一个值取决于同一行的 3 个位置，每个位置又取决于 3 个像素。相邻位置共用像素。',
        mistakes: {
          added: '相邻位置互相重叠：每多一个 3×3，只增加 2 个像素。',
          multiplied: '相邻位置只差一个像素，而不是三个：它们互相重叠。',
          last: '这是它在第一个卷积上看到的范围，而第一个卷积自己又看到 3 个像素。',
        },
      },
      three: {
        text: '再添加第三个 3×3 卷积，同样 3 个滤波器。这时它的感受野是 7×7，检查器中可以看到。',
        hint: '选中最后一个，按 A，输入“conv 3 3 same”。',
      },
      fewer: {
        text: '三个卷积加起来，参数比“large”少多少？',
        hint: '把三张卡片上的数字相加，再从“large”的数字中减去。',
        mistakes: {
          oneOfThree: '这是与其中一个的差。',
          sum: '这是三个的总和。请从“large”的数字中减去它。',
        },
      },
      between: {
        text: '三层就可以有三次激活。给三个卷积各加上 ReLU。',
        hint: '按住 Shift 点击选中三个，然后在检查器中一次选择激活 relu。',
      },
    },
  },
  residualBlock: {
    title: '残差块',
    about: '亲手画出跳跃连接，以及形状改变时的投影。',
    steps: {
      skip: {
        text: 'conv1 和 conv2 接收“stem”的输出。请在后面添加一个 Add，把 conv2 和“stem”都连到它。',
        hint: 'Add 可以接任意多条连线。第二条从“stem”的输出出发，绕过两个卷积。',
      },
      free: {
        text: '跳跃连接给网络增加了多少个参数？',
        hint: 'Add 里有什么要学的吗？',
        mistakes: {
          channels: 'Add 把输入逐元素相加。它没有权重，连线也没有。',
          values: '相加的值有这么多，但什么也不学：Add 没有权重。',
        },
      },
      activation: {
        text: '课上在求和之后接 ReLU。请把它加在 Add 后面。',
        hint: '选中 Add，按 A，输入“relu”。',
      },
      narrower: {
        text: '后面的阶段更小，通道更多。给 conv1 和 conv2 各 32 个滤波器，并把 conv1 的步幅设为 2。这时 Add 出现问题：请读一读。',
        hint: '选中两个一起修改滤波器数，再单独选中 conv1 修改步幅。',
      },
      projection: {
        text: '跳跃连接也必须改变形状。在“stem”到 Add 的连线上放一个 1×1 的 Conv2D，32 个滤波器，步幅为 2。',
        hint: '把模块拖到连线上，或采用 Add 提供的修正。',
      },
      cost: {
        text: '投影处理一张图像需要多少 MACs？',
        hint: '它的输出是 14×14×32，每个值需要 16 次乘法。',
        mistakes: {
          everyPixel: '步幅为 2 时只计算隔行隔列的位置：14×14 个。',
          parameters: '这是它的参数量。每个权重在每个位置都要用到。',
        },
      },
    },
  },
  bottleneck: {
    title: '瓶颈节省运算',
    about: '在宽滤波器之前放 1×1 卷积：单独使用，以及在 Inception 模块中。',
    steps: {
      direct: {
        text: '“features”的输出是 28×28×256。后面接一个 5×5 卷积，96 个滤波器，填充为 same。它需要多少百万 MACs？',
        hint: '位置 × 滤波器 × 核 × 通道：28·28 · 96 · 25 · 256，再除以一百万。',
        mistakes: {
          withoutDepth: '每个滤波器覆盖全部 256 个通道。',
          oncePerFilter: '这是一个位置。输出有 28×28 个位置。',
          doubled: '这是把乘法和加法分开算了。一次 MAC 包含两者。',
        },
      },
      reduce: {
        text: '现在它已画出。请在它前面的连线上放一个 1×1 卷积，64 个滤波器。',
        hint: '把 Conv2D 拖到“features”后的连线上，把 kernel 设为 1，filters 设为 64。',
      },
      both: {
        text: '两个卷积一共需要多少百万 MACs？',
        hint: '卡片上的条形显示 MACs。',
        mistakes: {
          onlyWide: '这只是 5×5 卷积。',
          onlyReduction: '这只是 1×1 卷积。',
        },
      },
      naive: {
        text: 'GoogLeNet 把几种大小并排放置。请在“features”后面添加 InceptionNaive：它的每个分支都读入全部 256 个通道。',
        hint: '在模块面板中搜索“naive”，再把“features”连到它。',
      },
      inception: {
        text: '在“features”后面再添加一个 InceptionModule。它较宽的分支以 1×1 卷积开头。它的 MACs 必须少于一半。',
        hint: '用默认的滤波器数即可。比较两者的条形。',
      },
    },
  },
  vanishingGradients: {
    title: '梯度消失',
    about: '八层 sigmoid 与八层 ReLU，按梯度着色。',
    steps: {
      slope: {
        text: 'sigmoid 的斜率最大为 1/4，每一层都把梯度乘以它。不考虑权重，八层至少把梯度除以多少？',
        hint: '4 · 4 · 4 · …，共八次。',
        mistakes: {
          sum: '这些因子是相乘，不是相加。',
          power: '八个 4 相乘是 4⁸，不是 8⁴。',
          inverse: '这是因子本身。问的是梯度被除以多少。',
        },
      },
      colours: {
        text: '按梯度给模块着色：按钮在画布上方。',
        hint: '按“着色依据”中的最后一个“梯度”。',
      },
      sigmoids: {
        text: '按“训练”。颜色以对数标尺显示每个模块的梯度有多大：从输出回到输入，它逐渐变淡。',
        hint: '第一步之前就有梯度，训练时不断更新。',
      },
      rectified: {
        text: '现在把八个卷积的激活都从 sigmoid 换成 relu。',
        hint: '选中全部八个：按住 Shift 拖出一个框。然后在检查器中选择 relu。',
      },
      again: {
        text: '再训练一次，比较第一个卷积和最后一个：用 ReLU 时，它的梯度小不到 100 倍。',
        hint: '如果上一次运行还在训练，先停止它，再按“训练”。',
      },
    },
  },
};

export const lessons: Words['lessons'] = {
  title: '课程练习',
  about: (minutes, decks) => `${minutes} 分钟 · 课件 ${decks}`,
  progress: (done, all) => `已完成 ${done} / ${all} 步`,
  complete: '已完成',
  open: (title) => `练习：${title}`,
  step: (number, all) => `第 ${number} 步，共 ${all} 步`,
  hint: '提示',
  showMe: '演示',
  back: '上一步',
  next: '下一步',
  leave: '离开',
  finish: '结束',
  answer: '你的答案',
  check: '检查',
  right: (answer) => `正确：${answer}。`,
  tooSmall: (answer) => `${answer} 太小了。再算一次，或查看提示。`,
  tooLarge: (answer) => `${answer} 太大了。再算一次，或查看提示。`,
  noNumber: '请输入一个数，例如 456 或 32*32。',
  unknown: '图中缺少问题所指的内容。请撤销修改，或重新开始练习。',
  elsewhere: '这个练习的图在另一个标签页中。',
  goThere: '转到',
  closed: '这个练习的图已关闭。',
  again: '重新开始',
  shown: '已为你完成。看看有什么变化。',
  stepDone: (number) => `第 ${number} 步已完成。`,
  allDone: '练习完成，做得好。',
  undo: (title) => `练习“${title}”`,
  texts,
};
