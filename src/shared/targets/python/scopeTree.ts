import type { Network, NetworkNode, Source } from '../../compiler/network';

/** The model, or one use of a composite, and what crosses its border. */
export interface Scope {
  /** The composite's path, or `''` for the model. */
  readonly path: string;
  /** The composite whose weights it uses: its own path where they are its own. */
  readonly weightsPath: string;
  readonly parent: Scope | undefined;
  readonly depth: number;
  /** The nodes and composites right in it, by path in the order of the network, each with those beside it that feed it. */
  readonly children: Map<string, Set<string>>;
  /** What is made outside and read inside, by `keyOf`, in the order in which it is read. */
  readonly arriving: Map<string, Source>;
  /** What is made inside and read outside, by `keyOf`, in the order in which it is made. */
  readonly leaving: Map<string, Source>;
}

export const keyOf = ({ path, output }: Source): string => `${path}:${output}`;

/** The scopes of a network by path. Each edge is looked at once for each border that it crosses. */
export function scopeTree({ nodes }: Network): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>();
  const home = new Map(nodes.map((node) => [node.path, enter(scopes, node)]));
  const readers = new Map<string, Scope[]>();
  for (const node of nodes)
    for (const source of node.sources) {
      connect(node, source, home);
      const key = keyOf(source);
      const known = readers.get(key);
      if (known) known.push(home.get(node.path)!);
      else readers.set(key, [home.get(node.path)!]);
    }
  for (const node of nodes)
    node.context.outputs.forEach((_, output) => {
      const source = { path: node.path, output };
      const own = home.get(node.path)!;
      const outermost = (readers.get(keyOf(source)) ?? []).reduce(
        (depth, reader) => Math.min(depth, sharedDepth(own, reader)),
        own.depth,
      );
      for (let scope = own; scope.depth > outermost; scope = scope.parent!) scope.leaving.set(keyOf(source), source);
    });
  return scopes;
}

/** The scope that a node stands in; it and those around it are made where they are missing. */
function enter(scopes: Map<string, Scope>, { path, weightsPath }: Pick<NetworkNode, 'path' | 'weightsPath'>): Scope {
  const own = outside(path);
  let scope = scopes.get(own);
  if (!scope) {
    const around = { path: own, weightsPath: outside(weightsPath) };
    const parent = own === '' ? undefined : enter(scopes, around);
    scope = {
      ...{ ...around, parent, depth: parent ? parent.depth + 1 : 0 },
      ...{ children: new Map(), arriving: new Map(), leaving: new Map() },
    };
    scopes.set(own, scope);
  }
  scope.children.set(path, new Set());
  return scope;
}

/** The path of the composite around a node; empty for the model. */
function outside(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** An edge: it enters every scope around the reader that the source is not in, and orders two children of the innermost one that holds both. */
function connect(reader: NetworkNode, source: Source, home: ReadonlyMap<string, Scope>): void {
  let [from, to] = [source.path, reader.path];
  let [outer, inner] = [home.get(from)!, home.get(to)!];
  const depth = sharedDepth(outer, inner);
  for (; inner.depth > depth; inner = inner.parent!) {
    inner.arriving.set(keyOf(source), source);
    to = inner.path;
  }
  for (; outer.depth > depth; outer = outer.parent!) from = outer.path;
  if (from !== to) inner.children.get(to)!.add(from);
}

/** How deep the innermost scope lies that holds both. */
function sharedDepth(left: Scope, right: Scope): number {
  while (left !== right) {
    if (left.depth >= right.depth) left = left.parent!;
    else right = right.parent!;
  }
  return left.depth;
}
