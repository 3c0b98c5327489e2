import { blockLibrary } from '../blocks/library';
import type { NetloomDocument, NetNode } from '../document/schema';
import { setParameters } from './parameters';

/** The shape that the drawing's first Input says, height, width and channels; undefined where it says none. */
export function inputShape(document: NetloomDocument): readonly number[] | undefined {
  const [input] = inputsOf(document);
  const shape = input && (input.node.parameters[input.parameter] ?? input.usual);
  return Array.isArray(shape) ? shape : undefined;
}

/** Sets the shape of every Input. */
export function setInputShape(document: NetloomDocument, shape: readonly number[]): NetloomDocument {
  return inputsOf(document).reduce(
    (current, { node, parameter }) => setParameters(current, [node.id], { [parameter]: [...shape] }),
    document,
  );
}

interface ShapedInput {
  readonly node: NetNode;
  readonly parameter: string;
  /** The parameter's default. */
  readonly usual: unknown;
}

/** The nodes at which a network begins and that have a shape of their own. */
function inputsOf(document: NetloomDocument): ShapedInput[] {
  const library = blockLibrary(document);
  return document.nodes.flatMap((node): ShapedInput[] => {
    const block = library.get(node.block);
    if (block?.kind !== 'primitive' || block.boundary !== 'input') return [];
    const shaped = Object.entries(block.parameters).find(([, { kind }]) => kind === 'shape');
    return shaped ? [{ node, parameter: shaped[0], usual: shaped[1].default }] : [];
  });
}
