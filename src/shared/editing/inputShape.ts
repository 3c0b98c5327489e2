import type { PrimitiveBlock } from '../blocks/definition';
import { blockLibrary } from '../blocks/library';
import type { NetloomDocument, NetNode } from '../document/schema';

/** The shape that the drawing's first Input says, height, width and channels; undefined where it says none. */
export function inputShape(document: NetloomDocument): readonly number[] | undefined {
  const [input] = inputsOf(document);
  const shape = input && (input.node.parameters[input.parameter] ?? input.usual);
  return Array.isArray(shape) ? shape : undefined;
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
    const parameter = block?.kind === 'primitive' ? shapeParameter(block) : undefined;
    return block && parameter ? [{ node, parameter, usual: block.parameters[parameter]!.default }] : [];
  });
}

/** The parameter that says the shape of what enters the network, where the block is at its beginning. */
export function shapeParameter({ boundary, parameters }: PrimitiveBlock): string | undefined {
  if (boundary !== 'input') return undefined;
  return Object.entries(parameters).find(([, { kind }]) => kind === 'shape')?.[0];
}
