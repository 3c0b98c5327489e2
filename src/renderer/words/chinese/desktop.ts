import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const desktop: Words['desktop'] = {
  menu: {
    quit: '退出',
    quitApp: (app) => `退出 ${app}`,
    closeWindow: '关闭窗口',
    fullScreen: '全屏',
    developerTools: '开发者工具',
    aboutApp: (app) => `关于 ${app}`,
    services: '服务',
    hideApp: (app) => `隐藏 ${app}`,
    hideOthers: '隐藏其他',
    showAll: '全部显示',
  },
  drawings: 'Netloom 图',
  blocks: 'Netloom 模块',
  openDrawing: '打开图',
  saveDrawing: '保存图',
  importBlock: '导入模块',
  dataFolder: '选择数据文件夹',
  dataFiles: '选择数据文件',
  engineFolder: (engine) => `选择 ${engine} 所在的文件夹：Python 环境或软件包本身`,
  exportFolder: '选择导出文件夹',
  replace: {
    question: (count) => `替换 ${formatCount(count)} 个文件？`,
    detail: (names, folder) => `${folder} 中已有：${names}。`,
    replace: '替换',
    cancel: '取消',
  },
  unsaved: {
    question: '保存对图的更改？',
    detail: '未保存的更改将会丢失。',
    save: '保存',
    discard: '不保存',
    cancel: '取消',
  },
  runEnded: {
    failed: '训练失败',
    finished: '训练完成',
    testLoss: (loss) => `测试损失 ${loss}。`,
  },
};
