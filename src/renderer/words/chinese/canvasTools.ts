import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const canvasTools: Words['canvasTools'] = {
  add: {
    title: '添加模块',
    none: '没有匹配的模块。',
    library: '您的模块库',
    connectTo: (node) => `连接到 ${node}`,
    blocks: '要添加的模块',
    enter: (count) => `按 Enter 添加 ${formatCount(count)} 个模块。`,
  },
  connect: { title: '连接到', placeholder: '连接到……', none: '没有模块可接受这条边。' },
  changeKind: {
    title: '更改类型',
    placeholder: '更改为……',
    none: '没有这个名称的模块。',
    step: (node, block) => `将 ${node} 改为 ${block}`,
  },
  find: {
    title: '在图中查找',
    blocks: '查找模块',
    placeholder: '名称、类型或形状',
    previous: '上一个',
    previousKeys: '上一个（Shift+Enter）',
    next: '下一个',
    nextKeys: '下一个（Enter）',
    close: '关闭',
    closeKeys: '关闭（Esc）',
    inside: (path) => `位于 ${path}`,
    place: (at, count) => `第 ${at} 个，共 ${count} 个`,
    none: '未找到',
  },
  layOut: {
    step: '布局',
    dropped: '布局期间图发生了变化，因此放弃了该布局。',
    again: '重新布局',
    stop: '停止',
    busy: (count) => `正在布局 ${formatCount(count)} 个模块……`,
  },
  places: {
    alike: (count) => `还有 ${count} 处与之相同。`,
    alikeBut: (count, values) => `还有 ${count} 处与之相同，只是 ${values} 不同。`,
    andMore: (values) => `${values} 等`,
    use: '在那里也使用该复合模块',
    step: '在相同之处使用复合模块',
    none: '已没有与该复合模块相同之处。',
  },
};
