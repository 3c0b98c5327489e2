import type { ExpressionScope } from '../../document/expression';
import type { NetworkAnalysis, NodeAnalysis } from './analysis';

/** What is known of the node at a path, `conv1` or `res1/conv1`. */
export function analysisAt({ nodes }: Pick<NetworkAnalysis, 'nodes'>, path: string): NodeAnalysis | undefined {
  const [first, ...rest] = path.split('/');
  let [current, reached] = [nodes.get(first!), first!];
  for (const id of rest) {
    reached = `${reached}/${id}`;
    current = current?.children?.get(reached);
  }
  return current;
}

/** What expressions inside a node's composite can use; of one that is repeated, in its first repetition. */
export function scopeInside({ scope, children }: NodeAnalysis): ExpressionScope {
  return scope ?? children?.values().next().value?.scope ?? nothing;
}

const nothing: ExpressionScope = {};

/** What is known of a node of the drawing, or of a node inside a composite in each of its uses. */
export function analysesOf(
  { nodes }: Pick<NetworkAnalysis, 'nodes'>,
  composite: string | undefined,
  id: string,
): readonly NodeAnalysis[] {
  if (composite === undefined) return [nodes.get(id) ?? []].flat();
  return [...nodes.values()].flatMap(function inside({ block, path, children }): readonly NodeAnalysis[] {
    const isUse = block?.kind === 'composite' && block.type === composite && !block.chainOf;
    if (isUse) return [children?.get(`${path}/${id}`) ?? []].flat();
    return [...(children?.values() ?? [])].flatMap(inside);
  });
}
