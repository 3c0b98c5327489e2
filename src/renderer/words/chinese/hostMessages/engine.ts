import type { Words } from '../../english/index';

const again = '请重新运行 `netloom engine add tensorflow`。';

export const engine: Words['hostMessages']['engine'] = {
  cpu: (count) => `CPU · ${count} 个线程`,
  webAssembly: (count) => `CPU（WebAssembly）· ${count} 个线程`,
  gpu: (card) => `GPU · ${card}`,
  card: (name, used, total) => `${name} · 已用 ${used}，共 ${total} GiB`,
  onDevice: (engine, device) => `${engine} · ${device}`,

  notInUse: (engine, why) => `未使用 ${engine}：${why}`,
  noneWorks: (why) => `本机上没有可用的引擎。${why}`,
  unknown: (name, engines) => `没有引擎“${name}”；请从以下引擎中选择：${engines}。`,
  notWorking: (engine, why) => `引擎 ${engine} 在此无法工作：${why}`,
  chosenByHand: (engine) => `${engine} 是手动选择的。`,
  trainerEnded: (how) => `训练进程已结束：${how}。`,

  notLoaded: (remedy, why) => `${remedy}（${why}）`,
  noPrebuilt: '此平台没有预编译的 ONNX Runtime；其 WebAssembly 版本可在任何平台运行。',
  noWebAssembly: '请重新运行 `npm install`：软件包 onnxruntime-web 不存在或无法加载。',
  slowWebAssembly: 'WebAssembly 可在任何平台运行，但速度约为原生库的三分之一。',

  notInstalled: '它尚未安装；可用 `netloom engine add tensorflow` 添加。',
  damaged: (record) => `${record} 已损坏。${again}`,
  otherPlatform: (folder, its, here) => `${folder} 中的 TensorFlow 适用于 ${its}；本机是 ${here}。${again}`,
  gone: (path) => `${path} 已不存在。${again}`,
  noCard:
    '它是为 NVIDIA 显卡添加的，而现在没有显卡响应（`nvidia-smi` 会说明原因）。请恢复驱动程序，或运行 `netloom engine add tensorflow` 以使用处理器。',

  float32Only: (why) => `混合精度在此没有好处：${why}。将使用 float32。`,
  multipliesInFloat32: (engine) => `${engine} 在处理器上以 float32 做乘法`,
  noBfloat16: '此处理器没有 bfloat16 指令',
  bfloat16: (instructions) => `混合精度：乘积用 bfloat16（${instructions}），求和用 float32。`,
  tensorFloat32: '混合精度：在支持的显卡上（Ampere 及更新），乘积用 TensorFloat-32，求和用 float32。',
  notRepeatable: '在显卡上，求和的顺序并不总是相同：相同的种子得到的运行几乎相同。',

  cannotBeLoaded: (version, why) => `TensorFlow ${version} 无法加载：${why}。`,
  cannotRun: (version, program, why) => `TensorFlow ${version} 无法运行程序“${program}”：${why}。`,
  cannotHoldData: (version, why) => `TensorFlow ${version} 无法保存数据：${why}。`,
  cannotGiveWeights: (version, why) => `TensorFlow ${version} 无法给出权重：${why}。`,
  cannotHoldWeights: (version, why) => `TensorFlow ${version} 无法保存权重：${why}。`,
  inBlock: (block, what) => `${block}：${what}`,
  lacksOperator: (what) =>
    `${what}此 TensorFlow 缺少图所需的算子：请获取更新的版本（\`netloom engine add tensorflow --source wheel\`），或用 ONNX Runtime 训练。`,
  cannotLoadProgram: (engine, program, why) => `${engine} 无法加载程序“${program}”：${why}`,
  otherTensor: (name, expected, given) =>
    `“${name}”在此网络中是 ${expected}；给出的张量是 ${given}。它来自另一张图：请重新训练，或打开它所属的图。`,
  otherLoaded: (file) => `已加载另一个 TensorFlow（来自 ${file}）。请重新启动 Netloom。`,
  miscalculates: (came) => `一次卷积得到 ${came}，应为 2, 4。`,
  measuresNoBlocks: (engine, why) => `只有 ${engine} 能测量各模块，而它在本机上无法工作：${why}“推理时间…”测量整张图。`,
};
