import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const gallery: Words['gallery'] = {
  loading: '正在加载图库…',
  notShown: (reason) => `无法显示图库：${reason}`,
  filters: '筛选',
  task: '任务',
  tasks: {
    classification: '图像分类',
    segmentation: '图像分割',
    localisation: '目标定位',
    imageToImage: '图像到图像',
    generation: '图像生成',
    regression: '回归',
    sequences: '序列与 DNA',
    graphs: '图网络',
  },
  all: '全部',
  lecture: '讲座',
  lectureNumber: (id) => id.replace(' and ', ' 和 '),
  yours: '您的',
  drawings: '图',
  blocks: '模块',
  yourDrawings: '您的图',
  yourBlocks: '您的模块',
  noDrawings: '还没有图。保存或打开过的图会显示在这里。',
  countBlocks: (count) => `${formatCount(count)} 个模块`,
  inside: (blocks) => `内含 ${blocks} · 按回车添加到图中`,
  cards: '卡片',
  noPicture: '无图片',
  noMatch: (text) => `没有与“${text}”匹配的内容。`,
  search: '搜索网络、概念、讲座',
  searchHint: '搜索网络、概念、讲座…',
  compare: (network) => `比较 ${network}`,
  compareHint: '比较（空格键）',
  certificate: (framework, most) => `与 ${framework} 一致，max |Δ| ${most}`,
  certificateHint: (found) =>
    `使用相同的随机权重时，此图的输出与 ${found.framework} ${found.version} 中的“${found.reference}”一致：差异最多为最大值的 ${found.most}。`,
  costs: '开销',
  larger: '放大，并显示表格',
  compareTwo: '比较两个',
  selectTwo: '用卡片上的天平图标或空格键选择两个网络。',
  selectAnother: '再选择一个即可比较两者。',
  differs: '查看差异…',
  contrast: (smaller, larger, parameters, operations) => {
    const said = ({ direction, times }: typeof parameters, what: string) => {
      if (direction === 'same') return `${what}相同`;
      const more = direction === 'more' ? '更多' : '更少';
      return `${what}${more}${times === undefined ? '' : `（相差 ${times} 倍）`}`;
    };
    return `与 ${larger} 相比，${smaller} 的${said(parameters, '参数量')}，${said(operations, '运算量')}。`;
  },
};
