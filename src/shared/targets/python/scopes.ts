import type { Network, NetworkNode } from '../../compiler/network';
import { idAt } from '../../compiler/path';
import { channelsOf } from '../../tensor/exampleType';
import { constructToken, tensorToken, type BlockEmitter, type Body, type Item, type Token } from './body';
import type { DrawnNode } from './drawnNodes';
import { orderScope } from './scopeOrder';
import { withSharedLayers, type OwnedItem } from './sharing';
import { keyOf, scopeTree, type Scope } from './scopeTree';

/**
 * Sorts a network back into the scopes that it was drawn in. Throws where a composite feeds itself from outside, since no
 * function could be called then.
 */
export class ScopeBuilder {
  private readonly nodes: ReadonlyMap<string, NetworkNode>;
  private readonly scopes: ReadonlyMap<string, Scope>;
  private readonly channels = new Map<Token, number>();
  private count = 0;

  constructor(
    private readonly network: Network,
    private readonly emit: BlockEmitter,
    private readonly drawnAt: (path: string) => DrawnNode,
  ) {
    this.nodes = new Map(network.nodes.map((node) => [node.path, node]));
    this.scopes = scopeTree(network);
  }

  build(): Body {
    const boundary = (side: 'input' | 'output') => this.network.nodes.filter(({ block }) => block.boundary === side);
    const known = new Map<string, Token>();
    const items = this.items(this.scopes.get('')!, known);
    return {
      ...{ path: '', type: '', parameters: {}, ports: new Map(), items, channels: this.channels },
      inputs: boundary('input').map(({ path }) => known.get(keyOf({ path, output: 0 }))!),
      outputs: boundary('output').flatMap(({ sources }) => sources.map((source) => known.get(keyOf(source))!)),
      ends: boundary('output').map(({ path }) => path),
    };
  }

  private readonly fresh = (): Token => tensorToken(this.count++);

  /** `known` maps sources to tokens of this scope; it gets those that are made in it. */
  private items(scope: Scope, known: Map<string, Token>): Item[] {
    return withSharedLayers(this.owned(scope, known));
  }

  /** What stands in a chain of repetitions stands in the scope around it: there a loop is written. */
  private owned(scope: Scope, known: Map<string, Token>): OwnedItem[] {
    return orderScope(scope).flatMap((path): OwnedItem[] => {
      const node = this.nodes.get(path);
      if (!node) {
        const inner = this.scopes.get(path)!;
        if (this.drawnAt(path).isChain) return this.owned(inner, known).map((each) => inChain(inner, each));
        return [{ item: this.composite(inner, known), owner: idAt(inner.weightsPath) }];
      }
      const owner = node.weights.length ? idAt(node.weightsPath) : idAt(path);
      return [{ item: this.primitive(node, known), owner }];
    });
  }

  /** A name of the same tensor in another scope. */
  private another(token: Token): Token {
    const own = this.fresh();
    this.channels.set(own, this.channels.get(token)!);
    return own;
  }

  private primitive(node: NetworkNode, known: Map<string, Token>): Item {
    const { path } = node;
    const arriving = node.sources.map((source) => known.get(keyOf(source))!);
    const { constructs, statements, outputs } = this.emit(node, arriving, this.fresh);
    outputs.forEach((token, output) => {
      known.set(keyOf({ path, output }), token);
      this.channels.set(token, channelsOf(node.context.outputs[output]!));
    });
    return { path, id: idAt(path), constructs, statements, expressions: this.drawnAt(path).expressions };
  }

  private composite(scope: Scope, known: Map<string, Token>): Item {
    const { path, arriving, leaving } = scope;
    const inner = new Map([...arriving.keys()].map((key) => [key, this.another(known.get(key)!)]));
    const inputs = [...inner.values()];
    const items = this.items(scope, inner);
    const outputs = [...leaving.keys()].map((key) => inner.get(key)!);
    const passed = [...arriving.keys()].map((key) => known.get(key)!);
    const targets = [...leaving.keys()].map((key) => {
      const token = this.another(inner.get(key)!);
      known.set(key, token);
      return token;
    });
    const { type, parameters, expressions, arriving: sources } = this.drawnAt(path);
    const keys = [...arriving.keys()];
    const ports = new Map([...sources].map(([port, source]) => [port, keys.indexOf(keyOf(source))]));
    const body: Body = {
      ...{ path, type, parameters, inputs, ports, outputs, items },
      ...{ ends: [], channels: this.channels },
    };
    return {
      path,
      id: idAt(path),
      expressions,
      constructs: [{ type: '', positional: [], keyword: {}, suffix: '', body }],
      statements: [{ targets, expression: `${constructToken(0)}(${passed.join(', ')})` }],
    };
  }
}

/** A repetition as an item of the scope around its chain: `stage/repeat1`. */
function inChain({ path, weightsPath }: Scope, { item, owner }: OwnedItem): OwnedItem {
  const chain = idAt(path);
  return { item: { ...item, id: `${chain}/${item.id}`, chain }, owner: `${idAt(weightsPath)}/${owner}` };
}
