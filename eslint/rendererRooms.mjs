import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const renderer = resolve(dirname(fileURLToPath(import.meta.url)), '../src/renderer');

/**
 * The rooms of the interface, each a folder of `src/renderer`. A room may import those above it in this list, so that no
 * two import each other and no circle can arise.
 */
export const rooms = {
  browser: 'what the browser gives: storage, clipboard, downloads, frames',
  theme: 'colours, and the style of plain controls',
  format: 'numbers and errors as the interface writes them',
  transport: 'the two ways to the host: Electron’s bridge, HTTP',
  client: 'asking the host from a component',
  ui: 'what is shown where: tabs, dialogs, banners',
  drawing: 'the document, its history and analysis, the selection, the open composite',
  widgets: 'dialogs to fill, parts that load later',
  tiles: 'pictures in a grid, drawn on a canvas',
  forms: 'forms made from schemas, with the labels of fields and options',
  engines: 'which engine trains; adding and removing engines',
  run: 'the run that is shown: its events, state, curves, and what can be done with it',
  charts: 'curves and their settings',
  probes: 'filters and feature maps of a node',
  viewport: 'where nodes are, and which part of the canvas is seen',
  problems: 'problems with their remedies',
  canvas: 'the drawing on the canvas: blocks, edges, the overview, the quick-add menu',
  palette: 'the list of blocks',
  layers: 'the drawing as a table',
  data: 'the Data tab',
  recipe: 'the Recipe tab',
  code: 'the Code tab',
  training: 'the Training tab, and the top bar’s part of training',
  files: 'opening, saving, autosave',
  commands: 'what each command does; menu, shortcuts, command palette',
  inspector: 'the Inspector tab',
  runs: 'the Runs tab',
  app: 'the window that holds all of them',
};

const order = Object.keys(rooms);

/** The folders from `src/renderer` down to a file; nothing for files elsewhere. */
function foldersOf(file) {
  const path = relative(renderer, file);
  return path.startsWith('..') ? undefined : path.split(sep).slice(0, -1);
}

/** The file that an import leads to, without its ending; nothing for packages and other layers. */
function targetOf(specifier, file) {
  const own = /^@renderer\/(.+)/.exec(specifier)?.[1];
  if (own) return resolve(renderer, own);
  return specifier.startsWith('.') ? resolve(dirname(file), specifier) : undefined;
}

/** Why a file may not import another; nothing where it may. */
function refusal(from, to) {
  const [room, target] = [from[0], to[0]];
  if (room === undefined) return undefined;
  if (target === undefined) return 'What stands beside the rooms starts the interface; no room imports it.';
  for (const name of [room, target])
    if (!order.includes(name)) return `src/renderer/${name} has no place in the order of eslint/rendererRooms.mjs yet.`;
  if (order.indexOf(target) > order.indexOf(room))
    return `src/renderer/${room} may import the rooms above it in eslint/rendererRooms.mjs; ${target} is below it. Move what both need to a room above.`;
  if (to.length < from.length && to.every((name, depth) => name === from[depth]))
    return `src/renderer/${to.join('/')} is made of its folders; ${from.join('/')} may not import it in turn. Move what both need to a folder of its own.`;
  return undefined;
}

export default {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = context.filename;
    const from = foldersOf(file);
    if (!from) return {};
    const check = (source) => {
      const specifier = source?.value;
      if (typeof specifier !== 'string') return;
      const target = targetOf(specifier, file);
      const to = target && foldersOf(target);
      const message = to && refusal(from, to);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
    };
  },
};
