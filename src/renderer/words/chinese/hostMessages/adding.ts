import { withoutStop } from '@shared/messages/host/withoutStop';
import type { Words } from '../../english/index';

const noCompiler = 'Netloom 需要编译一个连接 TensorFlow 的小型桥接库，但';
const lookedFor = (libraries: string) =>
  `已在该文件夹、tensorflow/ 和 lib/python3*/site-packages/tensorflow 中查找 ${libraries} 和 include/。请指定装有 TensorFlow 2 的 Python 环境的文件夹。`;
const needsCuda = '它需要用 CUDA 构建，旁边要有 CUDA 的库，并且驱动程序要支持这些库。';

export const adding: Words['hostMessages']['adding'] = {
  looking: '正在查找来源',
  takingFrom: (folder) => `正在从 ${folder} 获取`,
  downloading: (what) => `正在下载 ${what}`,
  downloadingOne: (what, place, count) => `正在下载 ${what}（第 ${place} 个，共 ${count} 个）`,
  unpacking: '正在解压',
  unpackingOne: (what) => `正在解压 ${what}`,
  compiling: '正在编译连接 TensorFlow 的桥接库',
  trying: '正在试用',
  ready: (what) => `${what} 已就绪。`,
  onProcessor: (what) => `${what}（CPU）`,
  onCard: (what) => `${what}（GPU）`,
  cancelled: '已取消；已下载的内容会保留到下次使用。',

  tfjsDownload: 'tfjs-node 自己的下载',
  wheel: 'Python wheel 包',
  environment: '本机上的 Python 环境',
  ofPython: (version, python) => `${python} 的 TensorFlow ${version}`,
  sourceWith: (source, what) => `${source}（${what}）`,
  oldCuda: '它需要本机上有 CUDA 11.2 和 cuDNN 8.1，并且不支持此后推出的显卡。',
  smaller: '比 wheel 包旧，下载量较小。',
  withCuda: '包含所需的 CUDA 库；显卡驱动程序须已安装。',
  staysThere: '它留在原处：没有它，引擎将无法工作。',

  busy: '已有一个引擎正在添加。请先取消。',
  busyElsewhere: (process) => `另一个 Netloom（进程 ${process}）正在添加此引擎。请等待其结束，或先结束它。`,
  notAddable: (engine, engines) => `无法添加引擎“${engine}”；可以添加：${engines}。`,
  unknownSource: (source, sources) => `没有来源“${source}”；可用的有 ${sources}。`,
  inWindow: '此处应在系统的窗口中选择文件夹。',
  noPath: (example) => `需要完整路径，例如 ${example}；没有给出任何内容。`,
  partOfPath: (example, came) => `需要完整路径，例如 ${example}；给出的是“${came}”。`,

  noFolder: (folder) => `没有文件夹 ${folder}。请指定含有 TensorFlow 的文件夹。`,
  isFile: (path) => `${path} 是文件。请指定含有 TensorFlow 的文件夹。`,
  noTensorFlow: (folder, libraries) => `${folder} 中没有 TensorFlow。${lookedFor(libraries)}`,
  noneInEnvironment: (folder, libraries) =>
    `${folder} 中没有 TensorFlow，它是没有安装 TensorFlow 的 Python 环境。${lookedFor(libraries)}`,
  notCompilable: (folder, older, libraries) =>
    `${folder} 中没有可供编译的 TensorFlow（${older} 没有库或没有头文件）。${lookedFor(libraries)}`,

  onWindows: 'TensorFlow 引擎可在 Linux 和 macOS 上运行；在 Windows 上请用 ONNX Runtime 或在 WSL 中训练。',
  gpuOnLinux: 'TensorFlow 只能在 Linux 下用 NVIDIA 显卡进行 GPU 计算。请为处理器添加它。',
  noCard:
    '没有响应的 NVIDIA 显卡：`nvidia-smi` 不存在或没有列出显卡。请安装显卡驱动程序（525 或更新），并查看 `nvidia-smi` 是否显示该显卡；或为处理器添加 TensorFlow。',
  cardNotSeen: (version, card) => `此 TensorFlow ${version} 检测不到 ${card}：${needsCuda}`,
  noCardSeen: (version) => `此 TensorFlow ${version} 检测不到 NVIDIA 显卡：${needsCuda}`,
  noCompiler: (remedy) => `${noCompiler}没有找到 C++ 编译器。${remedy}`,
  noCompilerAt: (named, remedy) => `${noCompiler}在 CXX=${named} 处没有找到 C++ 编译器。${remedy}`,
  installXcode: '请用 `xcode-select --install` 安装。',
  installGcc: '请安装 g++ 或 clang（`sudo apt install g++`、`sudo dnf install gcc-c++`），或在 CXX 中指定一个编译器。',
  tooLittleRoom: (needed, folder, free) =>
    `解压时约需 ${needed} GB，而 ${folder} 剩余 ${free} GB。请腾出空间，或用 NETLOOM_HOME 把 Netloom 的数据放到别处。`,

  nowhere: (refusals) =>
    `此处无法获得 TensorFlow。\n${refusals}\n如果已安装 TensorFlow 2，请指定其文件夹：在引擎面板中，或在命令行上用 --from。`,
  refusedBy: (source, why) => `${source}：${withoutStop(why)}。`,
  lines: (before, next) => `${before}\n${next}`,

  notCompiled: (compiler) => `${compiler} 无法编译连接 TensorFlow 的桥接库`,
  notFetched: (file) => `pip 无法下载 ${file}`,
  notUnpacked: (file) => `${file} 无法解压`,
  programFailed: (what, output) => `${what}：${output}`,
  diskFull: (what) => `${what}：磁盘已满。请腾出空间，然后重试。`,
  doesNotRun: (why) => `已构建，但在此无法运行：${why}`,
  processEnded: (how) => `加载它的进程已结束（${how}）`,

  noPython: '此处没有 Python：请安装带 pip 的 Python 3',
  noPythonOnLinux: '此处没有 Python：请安装带 pip 的 Python 3（`sudo apt install python3 python3-pip`）',
  noPip: (python, command) => `有 ${python}，但没有 pip：请安装（\`${command}\`）`,
  noIndex: 'pip 无法连接其软件包索引',
  notInIndex: (what, file) => `pip 的软件包索引中没有适用于本机的 ${what}（${file}）`,
  noWheel: (platform) => `已没有适用于 ${platform} 的 TensorFlow`,
  noWheelForGpu: (platform) => `已没有适用于 ${platform} 的 GPU 版 TensorFlow`,
  noArchive: (platform) => `没有适用于 ${platform} 的下载`,
  noArchiveForGpu: (platform) => `没有适用于 ${platform} 上 GPU 的下载`,
  noLibrary: (version, python, folder) =>
    `${python} 的 TensorFlow ${version}（${folder}）没有可供编译的库；更新的版本有（例如 2.21）`,
  noPythonOnPath: '搜索路径中没有 Python',
  hasNone: (python) => `${python} 没有 TensorFlow`,
  haveNone: (pythons) => `${pythons} 都没有 TensorFlow`,
  and: (before, next) => `${before} 和 ${next}`,
};
