import { isRepeated, parametersAt, valuesFor } from '../document/repetition';
import type { EachValue, NetloomDocument, NetNode } from '../document/schema';
import { changeNodes } from './nodes';
import type { Scope } from './scope';

/**
 * Draws nodes several times in a row, with values for each repetition as many as there are then. Once, a node has the
 * parameters of the first repetition.
 */
export function setRepeat(
  document: NetloomDocument,
  ids: Iterable<string>,
  repeat: NonNullable<NetNode['repeat']>,
  scope?: Scope,
): NetloomDocument {
  return changeNodes(document, ids, scope, (node) => {
    if (repeat !== 1) return node.repeat === repeat ? node : { ...node, repeat, ...eachFor(node.each, repeat) };
    if (!isRepeated(node)) return node;
    const { repeat: _, each: __, ...once } = node;
    return { ...once, parameters: parametersAt(node, 0) };
  });
}

function eachFor(each: NetNode['each'], repeat: NonNullable<NetNode['repeat']>): Pick<NetNode, 'each'> {
  if (!each || typeof repeat !== 'number') return {};
  return { each: Object.fromEntries(Object.entries(each).map(([name, values]) => [name, valuesFor(values, repeat)])) };
}

/** Gives a parameter of repeated nodes a value for each repetition; one value for all of them again where there is none. */
export function setEach(
  document: NetloomDocument,
  ids: Iterable<string>,
  name: string,
  values: EachValue | undefined,
  scope?: Scope,
): NetloomDocument {
  return changeNodes(document, ids, scope, (node) => {
    const { [name]: before, ...others } = node.each ?? {};
    if (JSON.stringify(before) === JSON.stringify(values)) return node;
    const { each: _, ...alike } = node;
    const each = values === undefined ? others : { ...others, [name]: values };
    return Object.keys(each).length ? { ...node, each } : alike;
  });
}
