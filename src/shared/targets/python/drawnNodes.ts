import { blockLibrary } from '../../blocks/library';
import { drawnBlock } from '../../compiler/expand/repetition';
import { topScope } from '../../compiler/expand/resolveNode';
import type { ExpressionScope } from '../../document/expression';
import type { NetNode, NetloomDocument } from '../../document/schema';
import type { ParameterExpression } from './body';

/** What the drawing says of the node at a path. */
export interface DrawnNode {
  /** The block's name. */
  readonly type: string;
  /** Its parameters at this use. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly expressions: readonly ParameterExpression[];
  /** Whether it is repeated, so that its repetitions are inside it. */
  readonly isChain: boolean;
}

interface Surroundings {
  readonly nodes: readonly NetNode[];
  readonly values: ExpressionScope;
}

/** Finds nodes by their path, each in time that does not depend on the size of the drawing. */
export function drawnNodes(document: NetloomDocument): (path: string) => DrawnNode {
  const library = blockLibrary(document);
  const scopes = new Map<string, Surroundings>([['', { nodes: document.nodes, values: topScope }]]);
  const indices = new WeakMap<readonly NetNode[], ReadonlyMap<string, NetNode>>();
  const find = (nodes: readonly NetNode[], id: string): NetNode | undefined => {
    let index = indices.get(nodes);
    if (!index) indices.set(nodes, (index = new Map(nodes.map((node) => [node.id, node]))));
    return index.get(id);
  };
  const drawnAt = (path: string) => {
    const end = path.lastIndexOf('/');
    const { nodes, values } = surroundingsAt(path.slice(0, Math.max(end, 0)));
    const node = find(nodes, path.slice(end + 1));
    const known = node && library.get(node.block);
    if (!node || !known) throw new Error(`The drawing has no node "${path}".`);
    const { block, values: parameters } = drawnBlock(node, known, values);
    return { node, block, parameters, inside: block.kind === 'composite' && block.chainOf ? values : parameters };
  };
  const surroundingsAt = (scope: string): Surroundings => {
    let known = scopes.get(scope);
    if (!known) {
      const { block, inside } = drawnAt(scope);
      if (block.kind !== 'composite') throw new Error(`"${scope}" is no composite.`);
      known = { nodes: block.graph.nodes, values: inside };
      scopes.set(scope, known);
    }
    return known;
  };
  return (path) => {
    const { node, block, parameters } = drawnAt(path);
    const expressions = Object.entries(node.parameters).flatMap(([name, given]) =>
      typeof given === 'object' && 'expression' in given
        ? [{ parameter: name, text: given.expression, value: (parameters as Record<string, unknown>)[name] }]
        : [],
    );
    const isChain = block.kind === 'composite' && block.chainOf !== undefined;
    return { type: block.type, parameters, expressions, isChain };
  };
}
