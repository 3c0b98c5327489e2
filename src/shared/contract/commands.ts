/**
 * Every user command, defined once: the window's menus, the shortcuts, the command palette and the desktop menu derive
 * from this list. Its keys stand here, what it is called in the words (`src/renderer/words`), and what it does in
 * `src/renderer/commands`.
 */
export interface CommandKeys {
  /** In Electron's accelerator syntax; works wherever the focus is. */
  readonly accelerator?: string;
  /** Works as well, for browsers that keep the accelerator to themselves. */
  readonly inBrowser?: string;
  /** A key without modifiers; works unless a text field has the focus. */
  readonly key?: string;
}

/** The menus, in order. What comes before the dot of a command's id is its menu. */
export const commandCategories = ['file', 'edit', 'view', 'arrange', 'network', 'train', 'help'] as const;
export type CommandCategory = (typeof commandCategories)[number];

const list = {
  'file.new': { accelerator: 'CmdOrCtrl+N' },
  'file.open': { accelerator: 'CmdOrCtrl+O' },
  'file.recent': { accelerator: 'CmdOrCtrl+Shift+O' },
  'file.start': {},
  'file.gallery': { accelerator: 'CmdOrCtrl+G' },
  'file.compare': {},
  'file.complexity': {},
  'file.save': { accelerator: 'CmdOrCtrl+S' },
  'file.saveAs': { accelerator: 'CmdOrCtrl+Shift+S' },
  'file.saveAll': {},
  'file.close': { accelerator: 'CmdOrCtrl+W', inBrowser: 'Alt+W' },
  'file.export': { accelerator: 'CmdOrCtrl+E' },

  'edit.undo': { accelerator: 'CmdOrCtrl+Z' },
  'edit.redo': { accelerator: 'CmdOrCtrl+Shift+Z' },
  'edit.history': {},
  'edit.cut': { accelerator: 'CmdOrCtrl+X' },
  'edit.copy': { accelerator: 'CmdOrCtrl+C' },
  'edit.paste': { accelerator: 'CmdOrCtrl+V' },
  'edit.pasteLinked': { accelerator: 'CmdOrCtrl+Shift+V' },
  'edit.duplicate': { accelerator: 'CmdOrCtrl+D' },
  'edit.duplicateLinked': { accelerator: 'CmdOrCtrl+Shift+D' },
  'edit.delete': { key: 'Delete' },
  'edit.selectAll': { accelerator: 'CmdOrCtrl+A' },
  'edit.find': { accelerator: 'CmdOrCtrl+F' },
  'edit.rename': { key: 'F2' },

  'view.commands': { accelerator: 'CmdOrCtrl+K' },
  'view.cards': { key: '1' },
  'view.volumes': { key: '2' },
  'view.tiles': { key: '3' },
  'view.fit': { accelerator: 'CmdOrCtrl+1' },
  'view.fitSelection': { accelerator: 'CmdOrCtrl+2' },
  'view.zoomIn': { accelerator: 'CmdOrCtrl+=' },
  'view.zoomOut': { accelerator: 'CmdOrCtrl+-' },
  'view.actualSize': { accelerator: 'CmdOrCtrl+0' },
  'view.layers': { accelerator: 'CmdOrCtrl+L' },
  'view.runs': {},
  'view.problems': { accelerator: 'CmdOrCtrl+Shift+M' },
  'view.nextDrawing': { accelerator: 'Ctrl+Tab', inBrowser: 'Alt+PageDown' },
  'view.previousDrawing': { accelerator: 'Ctrl+Shift+Tab', inBrowser: 'Alt+PageUp' },
  'view.palette': {},
  'view.details': {},
  'view.lower': { accelerator: 'CmdOrCtrl+J' },
  'view.maximise': { accelerator: 'CmdOrCtrl+Shift+J' },
  'view.codeBeside': {},
  'view.minimap': {},
  'view.fuseChains': {},
  'view.theme': { accelerator: 'CmdOrCtrl+Shift+L' },
  'view.themeSystem': {},
  'view.language': {},

  'arrange.layout': { accelerator: 'CmdOrCtrl+Shift+F' },
  'arrange.layoutDown': {},
  'arrange.layoutRows': {},
  'arrange.left': {},
  'arrange.centre': {},
  'arrange.right': {},
  'arrange.top': {},
  'arrange.middle': {},
  'arrange.bottom': {},
  'arrange.distributeHorizontally': {},
  'arrange.distributeVertically': {},

  'network.quickAdd': { key: '/' },
  'network.addAfter': { key: 'A' },
  'network.connect': { key: 'C' },
  'network.changeKind': {},
  'network.note': { key: 'N' },
  'network.makeComposite': { accelerator: 'CmdOrCtrl+Shift+G' },
  'network.dissolve': { accelerator: 'CmdOrCtrl+Shift+U' },
  'network.open': { key: 'Enter' },
  'network.openHere': { key: 'O' },
  'network.leave': { key: 'Backspace' },
  'network.timing': {},
  'network.measureBlocks': {},
  'network.splitChain': {},
  'network.joinChain': {},
  'network.saveBlock': {},
  'network.exportBlock': {},
  'network.importBlock': {},

  'train.start': { accelerator: 'CmdOrCtrl+Enter' },
  'train.pause': { accelerator: 'CmdOrCtrl+Shift+P' },
  'train.stop': { accelerator: 'CmdOrCtrl+.' },
  'train.experiment': {},
  'train.engines': {},

  'help.keys': { key: '?' },
  'help.faults': {},
  'help.about': {},
} satisfies Record<`${CommandCategory}.${string}`, CommandKeys>;

export type CommandId = keyof typeof list;

export const commandList: Readonly<Record<CommandId, CommandKeys>> = list;

export const commandIds = Object.keys(list) as CommandId[];

/** The commands of a menu, in order. */
export function commandsIn(category: CommandCategory): readonly CommandId[] {
  return commandIds.filter((id) => id.startsWith(`${category}.`));
}

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(list, id);
}
