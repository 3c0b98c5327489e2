import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * An ESLint rule that holds the rooms of a layer: its folders, each of which may import those above it in the list, so that
 * no two import each other and no circle can arise between them.
 * @param {string} layer the folder of `src`: `shared`
 * @param {Readonly<Record<string, string>>} rooms what each folder holds, from the ground up
 * @param {string} table the file that holds the list, for messages
 * @param {{ holds?: boolean }} [options] `holds`: whether a folder inside a room may not import the loose files around it
 */
export function roomRule(layer, rooms, table, { holds = false } = {}) {
  const home = resolve(root, 'src', layer);
  const order = Object.keys(rooms);

  /** The folders from the layer down to a file; nothing for files elsewhere. */
  const foldersOf = (file) => {
    const path = relative(home, file);
    if (path.startsWith('..')) return undefined;
    // A room's own index file is imported by the room's name.
    return order.includes(path) ? [path] : path.split(sep).slice(0, -1);
  };
  /** The file that an import leads to, without its ending; nothing for packages and other layers. */
  const targetOf = (specifier, file) => {
    if (specifier.startsWith(`@${layer}/`)) return resolve(home, specifier.slice(layer.length + 2));
    return specifier.startsWith('.') ? resolve(dirname(file), specifier) : undefined;
  };
  /** Why a file may not import another; nothing where it may. */
  const refusal = (from, to) => {
    const [room, target] = [from[0], to[0]];
    if (room === undefined) return undefined;
    if (target === undefined) return `What stands beside the rooms of src/${layer} is imported by none of them.`;
    for (const name of [room, target])
      if (!order.includes(name)) return `src/${layer}/${name} has no place in the order of ${table} yet.`;
    if (order.indexOf(target) > order.indexOf(room))
      return `src/${layer}/${room} may import the rooms above it in ${table}; ${target} is below it. Move what both need to a room above.`;
    if (holds && to.length < from.length && to.every((name, depth) => name === from[depth]))
      return `src/${layer}/${to.join('/')} is made of its folders; ${from.join('/')} may not import it in turn. Move what both need to a folder of its own.`;
    return undefined;
  };

  return {
    meta: { type: 'problem', schema: [] },
    create(context) {
      const from = foldersOf(context.filename);
      if (!from) return {};
      const check = (source) => {
        const specifier = source?.value;
        const target = typeof specifier === 'string' ? targetOf(specifier, context.filename) : undefined;
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
}
