import type { Words } from '../english/index';

export const commandMessages: Words['commandMessages'] = {
  refusals: {
    nothingToUndo: '没有可撤销的操作。',
    nothingToRedo: '没有可重做的操作。',
    repetitions: '这些是同一个模块的重复。请修改被重复的模块，或取消组合。',
    readOnly: '此复合模块由 Netloom 提供，不能修改。请编辑副本，或取消组合。',
    volumes: '立体视图的位置是自动的。要排列模块，请切换到卡片视图。',
    needsSelection: '请先选择一个模块。',
    needsOneBlock: '请先只选择一个模块。',
    needsTwo: '请先选择至少两个模块。',
    needsChips: '请先选择一张带有标记的卡片。',
    needsSplitChain: '请先选择一个链已被拆分的模块。',
    needsComposite: '请先选择一个复合模块。',
    needsOpenable: '请先选择一个复合模块，或已就地打开的复合模块中的模块。',
    framesAmongVolumes: '立体视图中不能就地打开。请切换到卡片视图。',
    oneDrawing: '只打开了一张图。',
    notesAtTop: '注释属于整张图。请先返回。',
    noCompositeOpen: '没有打开的复合模块。',
    noRun: '没有正在进行的运行。',
    runInProgress: '已有运行正在进行。',
  },
  steps: { align: '对齐', distribute: '分布', duplicate: '创建副本', addNote: '添加注释' },
  chainsSplit: '每个模块现在都有自己的卡片。重新布局可为每张卡片留出空间。',
  layOut: '布局',
};
