import { expand } from '../../compiler/expand/expand';
import type { Source } from '../../compiler/network';
import type { NetloomDocument } from '../../document/schema';
import type { ParameterExpression } from './body';

/** What the drawing says of the node at a path. */
export interface DrawnNode {
  /** The block's name. */
  readonly type: string;
  /** Its parameters at this use; of a composite also what expressions inside can use beside them. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly expressions: readonly ParameterExpression[];
  /** Whether it is repeated, so that its repetitions are inside it. */
  readonly isChain: boolean;
  /** What arrives at its ports, by their names. */
  readonly arriving: ReadonlyMap<string, Source>;
}

/** Finds nodes by their path, each in time that does not depend on the size of the drawing. */
export function drawnNodes(document: NetloomDocument): (path: string) => DrawnNode {
  const nodes = new Map(expand(document).all.map((node) => [node.path, node]));
  return (path) => {
    const drawn = nodes.get(path);
    if (!drawn || drawn.kind === 'unknown') throw new Error(`The drawing has no node "${path}".`);
    const { node, block, arrivals } = drawn;
    const parameters: Readonly<Record<string, unknown>> = drawn.parameters;
    const expressions = Object.entries(node.parameters).flatMap(([name, given]) =>
      typeof given === 'object' && 'expression' in given
        ? [{ parameter: name, text: given.expression, value: parameters[name] }]
        : [],
    );
    return {
      type: block.type,
      parameters: drawn.kind === 'composite' ? drawn.scope : parameters,
      expressions,
      isChain: drawn.kind === 'composite' && drawn.block.chainOf !== undefined,
      arriving: new Map(arrivals.flatMap(({ port, origin }) => (origin ? [[block.inputs[port]!.name, origin]] : []))),
    };
  };
}
