import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

/** What each folder of `src` may import besides itself. The same table stands in ARCHITECTURE.md. `words` are the texts of the interface. */
const mayImport = {
  shared: [],
  system: ['shared'],
  trainer: ['shared', 'system'],
  host: ['shared', 'system'],
  main: ['host', 'shared', 'words'],
  cli: ['host', 'shared', 'system'],
  preload: ['shared'],
  renderer: ['shared'],
};

/** Folders that run where there is no Node. */
const withoutNode = new Set(['shared', 'preload', 'renderer']);

/** The folder of `src` that a file is in, or nothing. */
function layerOf(file) {
  const path = relative(source, file);
  return path.startsWith('..') ? undefined : path.split(sep)[0];
}

/** The folder of `src` that an import leads to, or nothing for packages. */
function targetOf(specifier, file) {
  // Texts alone, which need no page.
  if (/^@renderer\/words\/(languages|english|saidText)\b/.test(specifier)) return 'words';
  const alias = /^@([a-z]+)\//.exec(specifier)?.[1];
  if (alias && alias in mayImport) return alias;
  return specifier.startsWith('.') ? layerOf(resolve(dirname(file), specifier)) : undefined;
}

const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = context.filename;
    const layer = layerOf(file);
    if (!layer || !(layer in mayImport)) return {};
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const target = targetOf(specifier, file);
      const report = (message) => context.report({ node: node.source, message });
      if (target && target !== layer && !mayImport[layer].includes(target)) {
        report(`src/${layer} may import ${[layer, ...mayImport[layer]].join(', ')}; not ${target}.`);
      }
      if (withoutNode.has(layer) && specifier.startsWith('node:')) {
        report(`src/${layer} runs where there is no Node: no ${specifier}.`);
      }
      if (specifier === 'electron' && layer !== 'main' && layer !== 'preload')
        report(`src/${layer} knows no Electron.`);
      const namesIpcMain = node.specifiers?.some((entry) => entry.imported?.name === 'ipcMain');
      if (specifier === 'electron' && namesIpcMain && relative(source, file) !== ['main', 'ipc.ts'].join(sep)) {
        report('Messages of the renderer are heard in src/main/ipc.ts alone, where their sender is checked.');
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

export default layers;
