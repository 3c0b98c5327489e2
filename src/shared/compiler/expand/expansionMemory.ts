import type { Surroundings } from './surroundings';
import type { Problem } from '../problem';
import { changedBlocks } from './changedBlocks';
import type { ExpandedNode } from './expansion';
import type { GraphIndex } from './graphIndex';
import type { ArrivingTypes } from './insideScope';
import type { Source } from '../network';

/**
 * What an earlier expansion made of the drawing (under the empty prefix) and of each use of a composite, by prefix.
 * Whoever gives it again gets the very same nodes where nothing changed, at the cost of what did.
 */
export type ExpansionMemory = Map<string, RememberedScope>;

export interface RememberedScope extends Surroundings {
  readonly index: GraphIndex;
  /** What came to the inputs of the composite. */
  readonly inputs: readonly (Source | undefined)[];
  /** The types of that, where something inside depends on them. */
  readonly arriving: ArrivingTypes;
  /** By place in the index. */
  readonly made: readonly (ExpandedNode | undefined)[];
  /** Problems that nodes gave to the drawing as a whole, by path. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/** Says of each node of a scope, in order, whether the earlier one can stay. */
export class Recollection {
  /** Whether values and weights of the scope mean what they meant. */
  private readonly isComparable: boolean;
  /** Blocks that do not mean what they meant. */
  private readonly changedBlocks: ReadonlySet<string>;
  private readonly hasSamePlaces: boolean;
  private readonly hasSameEdges: boolean;
  private readonly hasSameInputs: boolean;
  /** Whether weights are shared now or were before. */
  private readonly hasOwners: boolean;
  /** Places of nodes whose outputs are not what they were. */
  private readonly changed: Uint8Array;
  /** How much further back the last node stood. Edits move nodes together. */
  private shift = 0;

  constructor(
    private readonly earlier: RememberedScope | undefined,
    now: Surroundings & Pick<RememberedScope, 'inputs'>,
    private readonly index: GraphIndex,
  ) {
    this.isComparable =
      earlier?.values === now.values &&
      earlier.readOnly === now.readOnly &&
      earlier.isChain === now.isChain &&
      earlier.timeAxes === now.timeAxes &&
      earlier.weightsPrefix === now.weightsPrefix;
    this.changedBlocks = changedBlocks(earlier?.library ?? now.library, now.library);
    this.hasSamePlaces = earlier?.index.positions === index.positions;
    this.hasSameEdges = earlier?.index.incoming === index.incoming;
    this.hasSameInputs = earlier !== undefined && sameSources(earlier.inputs, now.inputs);
    this.hasOwners = index.owners.size > 0 || (earlier?.index.owners.size ?? 0) > 0;
    this.changed = new Uint8Array(index.nodes.length);
  }

  /** The node of before at this place, where everything that it follows from is the same. */
  kept(position: number, isEntered: boolean): ExpandedNode | undefined {
    const before = this.placeBefore(position);
    if (!this.isComparable || before === undefined) return undefined;
    const { index, earlier, changed } = this;
    const node = earlier!.made[before];
    const drawn = index.nodes[position]!;
    if (node?.node !== drawn || (isEntered && !this.hasSameInputs)) return undefined;
    if (this.changedBlocks.size && this.changedBlocks.has(drawn.block)) return undefined;
    if (this.hasOwners && earlier!.index.owners.get(drawn.id) !== index.owners.get(drawn.id)) return undefined;
    for (const source of index.sources[position]!) if (changed[source]) return undefined;
    if (index.circular.size && index.incoming[position]!.some((edge) => index.circular.has(edge))) return undefined;
    return this.hasSameEdges || this.sameEdges(position, before) ? node : undefined;
  }

  problemsOf({ path }: ExpandedNode): readonly Problem[] {
    return this.earlier?.problems.get(path) ?? [];
  }

  /** Takes note of a node that could not stay. */
  made(position: number, { node, outputs }: ExpandedNode): void {
    const before = this.placeBefore(position);
    const former = before === undefined ? undefined : this.earlier?.made[before];
    const isSame = former?.node.block === node.block && sameSources(former.outputs, outputs);
    if (!this.isComparable || !isSame || this.changedBlocks.has(node.block)) this.changed[position] = 1;
  }

  private placeBefore(position: number): number | undefined {
    if (this.hasSamePlaces || !this.earlier) return position;
    const { nodes, positions } = this.earlier.index;
    const { id } = this.index.nodes[position]!;
    if (nodes[position - this.shift]?.id === id) return position - this.shift;
    const before = positions.get(id);
    if (before !== undefined) this.shift = position - before;
    return before;
  }

  private sameEdges(position: number, before: number): boolean {
    const { incoming, circular } = this.earlier!.index;
    const [now, then] = [this.index.incoming[position]!, incoming[before]!];
    if (now.length !== then.length) return false;
    for (let at = 0; at < now.length; at++)
      if (now[at] !== then[at] || (circular.size && circular.has(then[at]!))) return false;
    return true;
  }
}

/** Drops the scopes of composites that are no more. */
export function forgetScopes(memory: ExpansionMemory, all: readonly ExpandedNode[]): void {
  const present = new Set(all.filter(({ kind }) => kind === 'composite').map(({ path }) => `${path}/`));
  for (const prefix of memory.keys()) if (prefix !== '' && !present.has(prefix)) memory.delete(prefix);
}

type Sources = readonly (Source | undefined)[];

function sameSources(left: Sources, right: Sources): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) {
    const [now, then] = [left[at], right[at]];
    if (now !== then && (now?.path !== then?.path || now?.output !== then?.output)) return false;
  }
  return true;
}
