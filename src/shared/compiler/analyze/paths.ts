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
