import type { Network, NetworkNode } from '../../compiler/network';
import { constructToken, tensorToken, type BlockEmitter, type Body, type Item, type Token } from './body';
import { orderScope } from './scopeOrder';
import { keyOf, scopeTree, type Scope } from './scopeTree';

/** What is known of the composite that stands at a path. */
export interface CompositeUse {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Sorts a network back into the scopes that it was drawn in. Throws where a composite feeds itself from outside, since no
 * function could be called then.
 */
export class ScopeBuilder {
  private readonly nodes: ReadonlyMap<string, NetworkNode>;
  private readonly scopes: ReadonlyMap<string, Scope>;
  private count = 0;

  constructor(
    private readonly network: Network,
    private readonly emit: BlockEmitter,
    private readonly compositeAt: (path: string) => CompositeUse,
  ) {
    this.nodes = new Map(network.nodes.map((node) => [node.path, node]));
    this.scopes = scopeTree(network);
  }

  build(): Body {
    const boundary = (side: 'input' | 'output') => this.network.nodes.filter(({ block }) => block.boundary === side);
    const known = new Map<string, Token>();
    const items = this.items(this.scopes.get('')!, known);
    return {
      ...{ path: '', type: '', parameters: {}, items },
      inputs: boundary('input').map(({ path }) => known.get(keyOf({ path, output: 0 }))!),
      outputs: boundary('output').flatMap(({ sources }) => sources.map((source) => known.get(keyOf(source))!)),
      ends: boundary('output').map(({ path }) => path),
    };
  }

  private readonly fresh = (): Token => tensorToken(this.count++);

  /** `known` maps sources to tokens of this scope; it gets those that are made in it. */
  private items(scope: Scope, known: Map<string, Token>): Item[] {
    return orderScope(scope).map((path) => {
      const node = this.nodes.get(path);
      return node ? this.primitive(node, known) : this.composite(this.scopes.get(path)!, known);
    });
  }

  private primitive(node: NetworkNode, known: Map<string, Token>): Item {
    const { path } = node;
    const arriving = node.sources.map((source) => known.get(keyOf(source))!);
    const { constructs, statements, outputs } = this.emit(node, arriving, this.fresh);
    outputs.forEach((token, output) => known.set(keyOf({ path, output }), token));
    return { path, id: lastPart(path), constructs, statements };
  }

  private composite(scope: Scope, known: Map<string, Token>): Item {
    const { path, arriving, leaving } = scope;
    const inner = new Map([...arriving.keys()].map((key) => [key, this.fresh()]));
    const inputs = [...inner.values()];
    const items = this.items(scope, inner);
    const outputs = [...leaving.keys()].map((key) => inner.get(key)!);
    const passed = [...arriving.keys()].map((key) => known.get(key)!);
    const targets = [...leaving.keys()].map((key) => {
      const token = this.fresh();
      known.set(key, token);
      return token;
    });
    const body: Body = { path, ...this.compositeAt(path), inputs, outputs, items, ends: [] };
    return {
      path,
      id: lastPart(path),
      constructs: [{ type: '', positional: [], keyword: {}, suffix: '', body }],
      statements: [{ targets, expression: `${constructToken(0)}(${passed.join(', ')})` }],
    };
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
