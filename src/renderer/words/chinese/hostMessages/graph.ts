import type { Words } from '../../english/index';
import { formatCount } from '../../areas/count';

export const graph: Words['hostMessages']['graph'] = {
  noNodes: (path) => `${path} 中没有节点。`,
  noTable: (name, found) =>
    `${name} 没有节点表。应有两个文件，例如 edges.csv 和 nodes.csv，实际找到 ${found}。请这样命名。`,
  noEdges: (name, found) =>
    `${name} 没有边列表。应有两个文件，例如 edges.csv 和 nodes.csv，实际找到 ${found}。请这样命名。`,
  tooFew: (path, nodes, wanted) => `${path} 有 ${nodes} 个节点，而一个样本需要 ${wanted} 个。请减少要求的数量。`,
  noClasses: (path) => `${path} 中没有节点带有类别。请为一些节点指定类别，或选择另一列。`,
  tooManyClasses: (path, classes, most) => `${path} 有 ${formatCount(classes)} 个类别；最多 ${most} 个。请选择另一列。`,
  columnsMissing: (path, columns) =>
    `${path} 的每个节点都需要标识、数字和类别；它有这些列：${columns}。请补上缺少的部分。`,
  noId: '应有节点的标识，但为空',
  twice: (id) => `前面的一行也有节点“${id}”`,
  oneColumn: '应有两个节点的标识，实际只有一列',
  unknownNode: (nodes, id) => `${nodes} 没有节点“${id}”`,
};
