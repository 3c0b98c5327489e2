import type { Words } from '../english/index';

export const timing: Words['timing'] = {
  title: '推理时间',
  chart: '吞吐量随批量大小的变化；数值见表格',
  axis: '批量大小；柱高为每秒图像数',
  hint: '在本机的训练引擎上测得，使用随机权重和输入，不影响时间。其他程序会使其变慢。',
  measuring: (examples) => (examples === 1 ? '正在测量单个样本…' : `正在测量同时 ${examples} 个样本…`),
  stopped: '已停止。',
  stop: '停止',
  table: '各批量大小的时间',
  columns: {
    batch: '批量大小',
    batchTime: '每批毫秒数',
    exampleTime: '每样本毫秒数',
    throughput: '吞吐量',
    memory: '进程内存',
  },
};
