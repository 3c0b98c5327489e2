import { blockLibrary } from '../blocks/library';
import type { NetloomDocument, NetNode, ParameterValue } from '../document/schema';
import { changeNodes } from './nodes';
import type { Scope } from './scope';

/**
 * Sets parameters of several nodes at once. `undefined` takes the block's default; so does a value equal to it, so that
 * the file states only what is special. Parameters that a node's block does not have are ignored.
 */
export function setParameters(
  document: NetloomDocument,
  ids: Iterable<string>,
  values: Readonly<Record<string, ParameterValue | undefined>>,
  scope?: Scope,
): NetloomDocument {
  const library = blockLibrary(document);
  return changeNodes(document, ids, scope, (node) => {
    const specs = library.get(node.block)?.parameters;
    const parameters: NetNode['parameters'] = { ...node.parameters };
    for (const [name, value] of Object.entries(values)) {
      const spec = specs && Object.hasOwn(specs, name) ? specs[name] : undefined;
      if (value === undefined || (spec && same(value, spec.default))) delete parameters[name];
      else if (spec || !specs) parameters[name] = value;
    }
    return same(parameters, node.parameters) ? node : { ...node, parameters };
  });
}

function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
