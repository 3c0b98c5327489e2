import type { Network, NetworkNode, Source } from '../../compiler/network';
import { constructToken, tensorToken, type BlockEmitter, type Body, type Item, type Token } from './body';

/** What is known of the composite that stands at a path. */
export interface CompositeUse {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const keyOf = (source: Source): string => `${source.path}:${source.output}`;

/** The child of scope `scope` that `path` belongs to: a node itself or the composite that holds it. */
function childOf(scope: string, path: string): string {
  const rest = scope === '' ? path : path.slice(scope.length + 1);
  const end = rest.indexOf('/');
  const first = end < 0 ? rest : rest.slice(0, end);
  return scope === '' ? first : `${scope}/${first}`;
}

const within = (scope: string, path: string): boolean => scope === '' || path.startsWith(`${scope}/`);

/**
 * Sorts a network back into the scopes that it was drawn in. Throws where a composite feeds itself from outside, since no
 * function could be called then.
 */
export class ScopeBuilder {
  private readonly nodes: ReadonlyMap<string, NetworkNode>;
  private readonly consumers = new Map<string, string[]>();
  private count = 0;

  constructor(
    private readonly network: Network,
    private readonly emit: BlockEmitter,
    private readonly compositeAt: (path: string) => CompositeUse,
  ) {
    this.nodes = new Map(network.nodes.map((node) => [node.path, node]));
    for (const node of network.nodes)
      for (const source of node.sources) {
        const list = this.consumers.get(keyOf(source)) ?? [];
        this.consumers.set(keyOf(source), [...list, node.path]);
      }
  }

  build(): Body {
    return this.scope('', new Map());
  }

  private readonly fresh = (): Token => tensorToken(this.count++);

  /** `known` maps outside sources to tokens of this scope's arguments. */
  private scope(path: string, known: Map<string, Token>): Body {
    const inside = this.network.nodes.filter((node) => within(path, node.path));
    const arriving = [...known.values()];
    const items: Item[] = [];
    for (const child of this.order(path, inside)) items.push(this.item(child, known));
    const outputs = this.leaving(inside, path).map((source) => known.get(keyOf(source))!);
    const fed = path === '' ? inside.filter((node) => node.block.boundary === 'input') : [];
    const inputs = [...arriving, ...fed.map((node) => known.get(keyOf({ path: node.path, output: 0 }))!)];
    const use = path === '' ? { type: '', parameters: {} } : this.compositeAt(path);
    const ends = inside.filter((node) => node.block.boundary === 'output').map((node) => node.path);
    return { path, type: use.type, parameters: use.parameters, inputs, outputs, items, ends };
  }

  private item(path: string, known: Map<string, Token>): Item {
    const id = path.slice(path.lastIndexOf('/') + 1);
    const node = this.nodes.get(path);
    if (node) {
      const result = this.emit(
        node,
        node.sources.map((source) => known.get(keyOf(source))!),
        this.fresh,
      );
      result.outputs.forEach((token, output) => known.set(keyOf({ path, output }), token));
      return { path, id, constructs: result.constructs, statements: result.statements };
    }
    const inside = this.network.nodes.filter((each) => within(path, each.path));
    const arriving = new Map<string, Token>();
    const passed: Token[] = [];
    for (const each of inside)
      for (const source of each.sources)
        if (!within(path, source.path) && !arriving.has(keyOf(source))) {
          arriving.set(keyOf(source), this.fresh());
          passed.push(known.get(keyOf(source))!);
        }
    const body = this.scope(path, arriving);
    const targets = this.leaving(inside, path).map((source) => {
      const token = this.fresh();
      known.set(keyOf(source), token);
      return token;
    });
    return {
      path,
      id,
      constructs: [{ type: '', positional: [], keyword: {}, suffix: '', body }],
      statements: [{ targets, expression: `${constructToken(0)}(${passed.join(', ')})` }],
    };
  }

  /** Values made inside that somebody outside reads; for the model itself, those that reach its outputs. */
  private leaving(inside: readonly NetworkNode[], scope: string): Source[] {
    if (scope === '') return inside.filter((node) => node.block.boundary === 'output').flatMap((node) => node.sources);
    return inside.flatMap((node) =>
      node.context.outputs
        .map((_, output) => ({ path: node.path, output }))
        .filter((source) => this.consumers.get(keyOf(source))?.some((reader) => !within(scope, reader))),
    );
  }

  /** The children of a scope, each after those that feed it, else in the order of the network. */
  private order(scope: string, inside: readonly NetworkNode[]): string[] {
    const needs = new Map<string, Set<string>>();
    for (const node of inside) {
      const child = childOf(scope, node.path);
      const before = needs.get(child) ?? new Set<string>();
      needs.set(child, before);
      for (const source of node.sources)
        if (within(scope, source.path) && childOf(scope, source.path) !== child)
          before.add(childOf(scope, source.path));
    }
    const done = new Set<string>();
    const open = new Set<string>();
    const visit = (child: string): void => {
      if (done.has(child)) return;
      if (open.has(child))
        throw new Error(
          `The output of composite "${child}" feeds back into one of its own inputs, so it can't become one function. Ungroup it first.`,
        );
      open.add(child);
      for (const before of needs.get(child) ?? []) visit(before);
      open.delete(child);
      done.add(child);
    };
    for (const child of needs.keys()) visit(child);
    return [...done];
  }
}
