import { roomRule } from './roomRule.mjs';

/**
 * The rooms of the interface, each a folder of `src/renderer`. A room may import those above it in this list, so that no
 * two import each other and no circle can arise.
 */
export const rooms = {
  browser: 'what the browser gives: storage, clipboard, downloads, frames',
  words: 'what the interface says, in every language: a folder a language, a file an area',
  theme: 'colours, and the style of plain controls',
  format: 'numbers and errors as the interface writes them',
  transport: 'the two ways to the host: Electron’s bridge, HTTP',
  client: 'asking the host from a component',
  ui: 'what is shown where: tabs, dialogs, banners',
  drawing: 'the document, its history and analysis, the selection, the open composite',
  widgets: 'dialogs to fill, parts that load later',
  icons: 'a picture of each block',
  language: 'the choice of the interface’s language',
  tiles: 'pictures in a grid, drawn on a canvas',
  samples: 'values of an example, field by field: pictures and texts',
  answers: 'what a network answers to one example: bars, numbers, an image, a mask over the image',
  forms: 'forms made from schemas, with the labels of fields and options',
  engines: 'which engine trains; adding and removing engines',
  run: 'the run that is shown: its events, state, curves, and what can be done with it',
  charts: 'curves and their settings',
  probes: 'filters and feature maps of a node',
  viewport: 'where nodes are, and which part of the canvas is seen',
  problems: 'problems with their remedies',
  canvas: 'the drawing on the canvas: blocks, edges, the overview, the quick-add menu',
  palette: 'the list of blocks, with the library of one’s own',
  layers: 'the drawing as a table',
  data: 'the Data tab',
  recipe: 'the Recipe tab',
  code: 'the Code tab',
  training: 'the Training tab, and the top bar’s part of training',
  tryIt: 'the Try it tab: what a run has learned answers to what people draw, choose or type',
  files: 'opening, saving, autosave',
  timing: 'how long the drawing takes to answer',
  surface: 'the loss around what a run has learned',
  faults: 'the log of errors; what keeps one part’s error from the others',
  about: 'what Netloom is: versions, licences',
  comparing: 'the drawing beside another one: what differs, and what both cost',
  complexity: 'the gallery’s networks and the drawing by what they cost',
  gallery: 'the gallery page: drawings as cards, filters, costs, two of them compared',
  commands: 'what each command does; menu, shortcuts, command palette',
  lessons: 'short courses: the open one, and the cards of all',
  start: 'the start page: unsaved work, recent drawings, templates',
  inspector: 'the Inspector tab',
  runs: 'the Runs tab',
  experiments: 'several networks, trained one after another and compared',
  app: 'the window that holds all of them',
};

export default roomRule('renderer', rooms, 'eslint/rendererRooms.mjs', { holds: true });
