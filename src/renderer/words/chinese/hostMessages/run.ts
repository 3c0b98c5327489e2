import type { Words } from '../../english/index';

export const run: Words['hostMessages']['run'] = {
  memoryRanOut: '内存不足。请使用较小的批量、较小的图像，或较少的单元和滤波器。',
  tooLargeHere: (needed, had, batch) =>
    `此次运行至少需要 ${needed} 内存，而本机有 ${had}。请使用较小的批量（现为 ${batch}）、较小的图像，或较少的单元和滤波器。`,
  tooLargeInContainer: (needed, had, batch) =>
    `此次运行至少需要 ${needed} 内存，而此容器可用 ${had}。请使用较小的批量（现为 ${batch}）、较小的图像，或较少的单元和滤波器。`,
  shortHere: (needed, had) => `内存可能不足：此次运行最多需要 ${needed}，而本机有 ${had}。较小的批量需要的更少。`,
  shortInContainer: (needed, had) =>
    `内存可能不足：此次运行最多需要 ${needed}，而此容器可用 ${had}。较小的批量需要的更少。`,
  gone: (run) => `这里已没有运行“${run}”。`,
  deleted: '此运行已不存在；可能已被删除。',
  notInProgress: (state) => `该运行不在进行中；其状态为 ${state}。`,
  atStep: (name, step, total) => `“${name}”仍在训练（第 ${step} 步，共 ${total} 步）。请先停止它。`,
  training: (name) => `“${name}”仍在训练。请先停止它。`,
  trainingElsewhere: (name, process) => `“${name}”正在另一个 Netloom（进程 ${process}）中训练。请先在那里停止它。`,
  inUse: (folder, why) => `${folder} 正在使用：${why}或选择其他文件夹。`,
  experimentRunning: (label) => `实验“${label}”仍在运行。请先停止它。`,
  noWeights: '此运行没有权重：它尚未写入第一个检查点（最多 15 秒后写入），或在此之前已结束。请等待，或重新训练此图。',
  noWeightsYet: '此运行还没有权重：第一个检查点尚未写入。',
  lost: (how) => `训练进程已不在（${how}）。图不受影响。还没有检查点：可以重新开始该运行。`,
  lostAtStep: (how, step) => `训练进程已不在（${how}）。图不受影响。该运行可以从最后一个检查点（第 ${step} 步）继续。`,
  appEnded: '应用在其运行期间结束',
};
