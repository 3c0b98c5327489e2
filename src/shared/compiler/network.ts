import type { BlockContext, PrimitiveBlock, WeightSpec } from '../blocks/definition';

/**
 * A document with its composites opened and its parameters resolved: primitive blocks alone, each after the ones that
 * feed it. The live analysis, lowering and the code targets start from this.
 */
export interface Network {
  readonly nodes: readonly NetworkNode[];
}

export interface NetworkNode {
  /** `conv1`, or inside composites `res1/conv1`. Unique. */
  readonly path: string;
  readonly name: string;
  readonly block: PrimitiveBlock;
  /** Where each arriving tensor comes from, in the order of `BlockContext.inputs`. */
  readonly sources: readonly Source[];
  readonly context: BlockContext;
  /** The weights that it uses. They are its own, or those of the node at `weightsPath`. */
  readonly weights: readonly WeightSpec[];
  /** Its own path, or that of the node whose weights it uses, which is in the network too. */
  readonly weightsPath: string;
}

export interface Source {
  readonly path: string;
  /** Index into the outputs of that node. */
  readonly output: number;
}

/** The full name of a weight that a node uses: `conv1/kernel`. */
export function weightName({ weightsPath }: Pick<NetworkNode, 'weightsPath'>, weight: string): string {
  return `${weightsPath}/${weight}`;
}

/** Every weight of a network once, with its full name and the node that owns it. */
export function weightsIn({ nodes }: Network): { name: string; weight: WeightSpec; owner: NetworkNode }[] {
  return nodes.flatMap((owner) =>
    owner.weightsPath === owner.path
      ? owner.weights.map((weight) => ({ name: weightName(owner, weight.name), weight, owner }))
      : [],
  );
}
