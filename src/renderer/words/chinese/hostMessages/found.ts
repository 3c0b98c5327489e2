import type { Words } from '../../english/index';
import { formatCount } from '../../areas/count';

export const found: Words['hostMessages']['found'] = {
  data: (format, what) => `${format}：${what}。`,
  ofClasses: (what, count, names) => `${what}，${formatCount(count)} 个类别：${names}`,
  ofSomeClasses: (what, count) => `${what}，${formatCount(count)} 个类别`,
  withoutClasses: (what) => `${what}，没有类别`,
  withFields: (what, fields) => `${what}，含 ${fields}`,
  images: (count) => `${formatCount(count)} 张图像`,
  imagesOf: (count, shape, classes) => `${formatCount(count)} 张 ${shape} 的图像，${formatCount(classes)} 个类别`,
  imagesWithMasks: (count) => `${formatCount(count)} 张带掩码的图像`,
  pairs: (count) => `${formatCount(count)} 对`,
  sequences: (count) => `${formatCount(count)} 条序列`,
  lines: (count) => `${formatCount(count)} 行`,
  examples: (count) => `${formatCount(count)} 个样本`,
  nodes: (count) => `${formatCount(count)} 个节点`,
  withEdges: (what, edges, examples, nodes) =>
    `${what}；共 ${formatCount(edges)} 条边，分为 ${formatCount(examples)} 个样本，每个 ${formatCount(nodes)} 个节点`,
  oneClass: (all, name) => `${all}都属于同一类别 ${name}：任何回答都对，学不到东西。请选择至少有两个类别的数据。`,
  allImages: '所有图像',
  allTrainingImages: '所有训练图像',
  allLines: '所有行',
  allPositions: '所有位置',
  allSequences: '所有序列',
  allNodes: '所有节点',
  noImageOf: (_count, names) => `没有训练图像属于类别 ${names}。`,
  unlabelled: (count, nodes) =>
    `${formatCount(nodes)} 个节点中有 ${formatCount(count)} 个没有类别：它们的数字和边会被使用，但不计入损失和指标。`,
  cutEdges: (cut, edges) =>
    `${formatCount(edges)} 条边中有 ${formatCount(cut)} 条连接不同样本的节点，已被略去。样本中的节点越多，保留的边越多。`,
};
