import type { ExampleType } from '../../tensor/exampleType';
import { sharedFacts } from '../analyze/facts';
import type { Source } from '../network';
import type { ExpandedNode, PrimitiveNode } from './expansion';

const unknown: readonly ExampleType[] = [];

/**
 * The types of what nodes give while a drawing is still being opened. They are worked out up to where the list of nodes
 * ends when one is asked for, so that a drawing in which none is costs nothing.
 */
export class KnownTypes {
  private readonly outputs = new Map<string, readonly ExampleType[]>();
  private next = 0;

  /** @param nodes each after those that feed it; may become longer */
  constructor(private readonly nodes: readonly ExpandedNode[]) {}

  of({ path, output }: Source): ExampleType | undefined {
    for (; this.next < this.nodes.length; this.next++) {
      const node = this.nodes[this.next]!;
      if (node.kind === 'primitive') this.outputs.set(node.path, this.outputsOf(node));
    }
    return this.outputs.get(path)?.[output];
  }

  private outputsOf({ block, parameters, arrivals, sound }: PrimitiveNode): readonly ExampleType[] {
    if (!sound) return unknown;
    const inputs: ExampleType[] = [];
    for (const { origin } of arrivals) {
      const type = origin && this.outputs.get(origin.path)?.[origin.output];
      if (!type) return unknown;
      inputs.push(type);
    }
    const { facts } = sharedFacts(block, parameters, inputs);
    return 'problems' in facts ? unknown : facts.context.outputs;
  }
}
