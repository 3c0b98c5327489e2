/**
 * Every user command, defined once: the window's menus, the shortcuts, the command palette and the desktop menu derive
 * from this list. The interface attaches what each command does (`src/renderer/commands`).
 */
export interface CommandDescription {
  readonly label: string;
  readonly category: CommandCategory;
  /** In Electron's accelerator syntax; works wherever the focus is. */
  readonly accelerator?: string;
  /** Works as well, for browsers that keep the accelerator to themselves. */
  readonly inBrowser?: string;
  /** A key without modifiers; works unless a text field has the focus. */
  readonly key?: string;
  /** Additional search terms for the command palette. */
  readonly keywords?: readonly string[];
}

export const commandCategories = ['File', 'Edit', 'View', 'Arrange', 'Network', 'Train', 'Help'] as const;
export type CommandCategory = (typeof commandCategories)[number];

const describe = <const List extends Readonly<Record<string, CommandDescription>>>(list: List) => list;

export const commandList = describe({
  'file.new': { label: 'New drawing', category: 'File', accelerator: 'CmdOrCtrl+N' },
  'file.open': { label: 'Open…', category: 'File', accelerator: 'CmdOrCtrl+O' },
  'file.recent': { label: 'Open recent…', category: 'File', accelerator: 'CmdOrCtrl+Shift+O' },
  'file.start': { label: 'Start page', category: 'File', keywords: ['home', 'welcome', 'templates', 'unsaved'] },
  'file.gallery': {
    label: 'Gallery',
    category: 'File',
    accelerator: 'CmdOrCtrl+G',
    keywords: ['examples', 'open', 'LeNet', 'lectures', 'certificates'],
  },
  'file.compare': {
    label: 'Compare with another drawing…',
    category: 'File',
    keywords: ['difference', 'diff', 'added', 'removed', 'changed'],
  },
  'file.complexity': {
    label: 'Compare with the gallery…',
    category: 'File',
    keywords: ['complexity', 'operations', 'parameters', 'accuracy', 'GMACs'],
  },
  'file.save': { label: 'Save', category: 'File', accelerator: 'CmdOrCtrl+S' },
  'file.saveAs': { label: 'Save as…', category: 'File', accelerator: 'CmdOrCtrl+Shift+S' },
  'file.saveAll': { label: 'Save all', category: 'File', keywords: ['every drawing', 'tabs'] },
  'file.close': {
    label: 'Close drawing',
    category: 'File',
    accelerator: 'CmdOrCtrl+W',
    inBrowser: 'Alt+W',
    keywords: ['tab'],
  },
  'file.export': {
    label: 'Export code…',
    category: 'File',
    accelerator: 'CmdOrCtrl+E',
    keywords: ['Keras', 'PyTorch', 'Python', 'figure', 'SVG', 'picture'],
  },

  'edit.undo': { label: 'Undo', category: 'Edit', accelerator: 'CmdOrCtrl+Z' },
  'edit.redo': { label: 'Redo', category: 'Edit', accelerator: 'CmdOrCtrl+Shift+Z' },
  'edit.history': { label: 'Undo history…', category: 'Edit', keywords: ['steps', 'back', 'list'] },
  'edit.cut': { label: 'Cut', category: 'Edit', accelerator: 'CmdOrCtrl+X' },
  'edit.copy': { label: 'Copy', category: 'Edit', accelerator: 'CmdOrCtrl+C' },
  'edit.paste': { label: 'Paste', category: 'Edit', accelerator: 'CmdOrCtrl+V' },
  'edit.pasteLinked': {
    label: 'Paste with links',
    category: 'Edit',
    accelerator: 'CmdOrCtrl+Shift+V',
    keywords: ['same inputs', 'sources', 'connected'],
  },
  'edit.duplicate': { label: 'Duplicate', category: 'Edit', accelerator: 'CmdOrCtrl+D' },
  'edit.duplicateLinked': {
    label: 'Duplicate with links',
    category: 'Edit',
    accelerator: 'CmdOrCtrl+Shift+D',
    keywords: ['same inputs', 'sources', 'connected'],
  },
  'edit.delete': { label: 'Delete', category: 'Edit', key: 'Delete', keywords: ['remove'] },
  'edit.selectAll': { label: 'Select all', category: 'Edit', accelerator: 'CmdOrCtrl+A' },
  'edit.find': {
    label: 'Find…',
    category: 'Edit',
    accelerator: 'CmdOrCtrl+F',
    keywords: ['search', 'look for', 'name', 'shape'],
  },
  'edit.rename': { label: 'Rename', category: 'Edit', key: 'F2' },

  'view.commands': { label: 'Show all commands', category: 'View', accelerator: 'CmdOrCtrl+K' },
  'view.cards': { label: 'View: cards', category: 'View', key: '1', keywords: ['blocks'] },
  'view.volumes': {
    label: 'View: volumes',
    category: 'View',
    key: '2',
    keywords: ['boxes', 'isometric', 'tensors', '3D', 'figure'],
  },
  'view.tiles': { label: 'View: tiles', category: 'View', key: '3', keywords: ['names', 'overview'] },
  'view.fit': { label: 'Zoom to fit', category: 'View', accelerator: 'CmdOrCtrl+1' },
  'view.fitSelection': { label: 'Zoom to selection', category: 'View', accelerator: 'CmdOrCtrl+2' },
  'view.zoomIn': { label: 'Zoom in', category: 'View', accelerator: 'CmdOrCtrl+=' },
  'view.zoomOut': { label: 'Zoom out', category: 'View', accelerator: 'CmdOrCtrl+-' },
  'view.actualSize': { label: 'Actual size', category: 'View', accelerator: 'CmdOrCtrl+0' },
  'view.layers': {
    label: 'Show layers as a table',
    category: 'View',
    accelerator: 'CmdOrCtrl+L',
    keywords: ['list', 'summary'],
  },
  'view.runs': { label: 'Show runs', category: 'View', keywords: ['history', 'compare', 'experiments'] },
  'view.problems': { label: 'Show problems', category: 'View', accelerator: 'CmdOrCtrl+Shift+M' },
  'view.nextDrawing': {
    label: 'Next drawing',
    category: 'View',
    accelerator: 'Ctrl+Tab',
    inBrowser: 'Alt+PageDown',
    keywords: ['tab', 'switch'],
  },
  'view.previousDrawing': {
    label: 'Previous drawing',
    category: 'View',
    accelerator: 'Ctrl+Shift+Tab',
    inBrowser: 'Alt+PageUp',
    keywords: ['tab', 'switch'],
  },
  'view.palette': { label: 'Show or hide palette', category: 'View', keywords: ['blocks', 'left panel', 'collapse'] },
  'view.details': {
    label: 'Show or hide inspector',
    category: 'View',
    keywords: ['details', 'right panel', 'collapse'],
  },
  'view.lower': {
    label: 'Show or hide lower panel',
    category: 'View',
    accelerator: 'CmdOrCtrl+J',
    keywords: ['training', 'bottom panel', 'collapse'],
  },
  'view.maximise': {
    label: 'Maximise or restore lower panel',
    category: 'View',
    accelerator: 'CmdOrCtrl+Shift+J',
    keywords: ['training dashboard', 'full page', 'bottom panel', 'maximize'],
  },
  'view.codeBeside': {
    label: 'Code beside the canvas',
    category: 'View',
    keywords: ['half', 'split', 'Keras', 'PyTorch'],
  },
  'view.minimap': { label: 'Show or hide minimap', category: 'View' },
  'view.fuseChains': {
    label: 'Fuse chains on or off',
    category: 'View',
    keywords: ['chips', 'batch normalization', 'activation', 'compact'],
  },
  'view.theme': { label: 'Switch between light and dark', category: 'View', accelerator: 'CmdOrCtrl+Shift+L' },
  'view.themeSystem': { label: 'Use system theme', category: 'View' },
  'view.language': {
    label: 'Language…',
    category: 'View',
    keywords: ['Sprache', 'Deutsch', '语言', '中文', 'translation'],
  },

  'arrange.layout': {
    label: 'Layout: left to right',
    category: 'Arrange',
    accelerator: 'CmdOrCtrl+Shift+F',
    keywords: ['auto-layout'],
  },
  'arrange.layoutDown': { label: 'Layout: top to bottom', category: 'Arrange', keywords: ['auto-layout'] },
  'arrange.layoutRows': { label: 'Layout: rows', category: 'Arrange', keywords: ['auto-layout', 'wrap'] },
  'arrange.left': { label: 'Align left edges', category: 'Arrange' },
  'arrange.centre': { label: 'Align horizontal centres', category: 'Arrange' },
  'arrange.right': { label: 'Align right edges', category: 'Arrange' },
  'arrange.top': { label: 'Align top edges', category: 'Arrange' },
  'arrange.middle': { label: 'Align vertical centres', category: 'Arrange' },
  'arrange.bottom': { label: 'Align bottom edges', category: 'Arrange' },
  'arrange.distributeHorizontally': { label: 'Distribute horizontally', category: 'Arrange' },
  'arrange.distributeVertically': { label: 'Distribute vertically', category: 'Arrange' },

  'network.quickAdd': { label: 'Add a block…', category: 'Network', key: '/' },
  'network.addAfter': { label: 'Add after the selected block…', category: 'Network', key: 'A' },
  'network.connect': { label: 'Connect selected block to…', category: 'Network', key: 'C' },
  'network.changeKind': {
    label: 'Change kind…',
    category: 'Network',
    keywords: ['replace', 'convert', 'type', 'other block'],
  },
  'network.note': { label: 'Add a note', category: 'Network', key: 'N' },
  'network.makeComposite': {
    label: 'Group selection into composite',
    category: 'Network',
    accelerator: 'CmdOrCtrl+Shift+G',
    keywords: ['make a composite'],
  },
  'network.dissolve': {
    label: 'Ungroup composite',
    category: 'Network',
    accelerator: 'CmdOrCtrl+Shift+U',
    keywords: ['dissolve'],
  },
  'network.open': { label: 'Open composite', category: 'Network', key: 'Enter' },
  'network.leave': { label: 'Back to parent', category: 'Network', key: 'Backspace' },
  'network.unfold': {
    label: 'Unfold or fold composite in place',
    category: 'Network',
    key: 'U',
    keywords: ['expand', 'collapse'],
  },

  'network.timing': {
    label: 'Inference time…',
    category: 'Network',
    keywords: ['speed', 'batch', 'throughput', 'latency', 'benchmark'],
  },
  'network.splitChain': { label: 'Split chain', category: 'Network', keywords: ['chips', 'fused'] },
  'network.joinChain': { label: 'Join chain', category: 'Network', keywords: ['chips', 'fuse'] },

  'network.saveBlock': {
    label: 'Save composite to library',
    category: 'Network',
    keywords: ['own block', 'reuse', 'other drawings'],
  },
  'network.exportBlock': {
    label: 'Export composite as a file…',
    category: 'Network',
    keywords: ['own block', 'share'],
  },
  'network.importBlock': { label: 'Import a block…', category: 'Network', keywords: ['library', 'file'] },

  'train.start': { label: 'Train', category: 'Train', accelerator: 'CmdOrCtrl+Enter' },
  'train.pause': { label: 'Pause or resume training', category: 'Train', accelerator: 'CmdOrCtrl+Shift+P' },
  'train.stop': { label: 'Stop training', category: 'Train', accelerator: 'CmdOrCtrl+.' },
  'train.experiment': {
    label: 'Run an experiment…',
    category: 'Train',
    keywords: ['degradation', 'vanishing gradients', 'compare', 'lectures', 'several runs'],
  },
  'train.engines': {
    label: 'Engines…',
    category: 'Train',
    keywords: ['TensorFlow', 'GPU', 'CUDA', 'ONNX Runtime', 'add', 'download'],
  },

  'help.keys': { label: 'Keyboard shortcuts', category: 'Help', key: '?' },
  'help.faults': {
    label: 'Error log…',
    category: 'Help',
    keywords: ['crash', 'problem', 'bug report', 'trouble'],
  },
  'help.about': { label: 'About Netloom', category: 'Help', keywords: ['version', 'licences', 'licenses'] },
});

export type CommandId = keyof typeof commandList;

export const commandIds = Object.keys(commandList) as CommandId[];

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commandList, id);
}
