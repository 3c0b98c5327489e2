import type { Problem } from '../problem';
import type { NetNode } from '../../document/schema';
import { bypasses } from './bypass';
import type { PrimitiveBlock } from '../../blocks/definition';
import { timeDistributed } from '../../blocks/timeDistributed';
import type { BypassedNode, CompositeNode, PrimitiveNode, UnknownNode } from './expansion';
import type { Source } from '../network';
import { drawnBlock } from './repetition';
import type { Surroundings } from './surroundings';
import { lonelyMerges, wire, type Incoming } from './wire';
import { stated } from '../../messages/saying';

/** A composite of which is known all but what is inside. */
export interface ClosedNode extends Omit<CompositeNode, 'kind' | 'outputs' | 'scope' | 'children'> {
  readonly kind: 'closed';
}

/** Resolves a node's parameters and sorts what comes to it. */
export function expandNode(
  { library, prefix, values, readOnly, isChain, timeAxes }: Surroundings,
  node: NetNode,
  weightsPath: string,
  incoming: readonly Incoming[],
): PrimitiveNode | BypassedNode | UnknownNode | ClosedNode {
  const path = prefix + node.id;
  const known = library.get(node.block);
  if (!known) return unknownNode(path, node, weightsPath, readOnly);
  const { block, values: parameters, problems: found, sound } = drawnBlock(node, known, values);
  const passed = bypasses(node, block, values);
  const wiring = wire(path, block, incoming);
  const lonely = passed.bypass ? [] : lonelyMerges(path, block, wiring.arrivals);
  const wrong = [...(isChain ? [] : found).map((problem) => ({ ...problem, path })), ...wiring.problems, ...lonely];
  const problems = wrong.map((problem): Problem => {
    if (!readOnly) return problem;
    const { remedies: _, ...rest } = problem;
    return rest;
  });
  if (passed.problem) problems.push({ ...passed.problem, path });
  const { arrivals, missing } = wiring;
  const isDrawn = !lonely.length && !passed.problem && !passed.isWaiting;
  const isSound = sound && isDrawn && !missing.length && !wiring.problems.length;
  const base = { path, node, weightsPath, parameters, arrivals, missing, problems, sound: isSound, readOnly };
  if (passed.bypass) {
    const through = arrivals.find(({ port }) => port === 0)?.origin;
    const needed = missing.filter(({ port }) => port === block.inputs[0]!.name);
    const passes = !needed.length && !wiring.problems.length;
    return { kind: 'bypassed', block, outputs: [through], ...base, missing: needed, sound: passes };
  }
  const axes = timeAxes + (node.timeDistributed ? 1 : 0);
  if (block.kind === 'composite') return { kind: 'closed', block, timeAxes: axes, ...base };
  const outputs = block.outputs.map((_, output): Source => ({ path, output }));
  return { kind: 'primitive', block: distributed(block, axes), outputs, ...base };
}

function distributed(block: PrimitiveBlock, axes: number): PrimitiveBlock {
  return axes === 0 ? block : distributed(timeDistributed(block), axes - 1);
}

function unknownNode(path: string, node: NetNode, weightsPath: string, readOnly: boolean): UnknownNode {
  const problem: Problem = {
    path,
    severity: 'error',
    ...stated('drawing', 'unknownBlock', node.block),
  };
  return {
    kind: 'unknown',
    path,
    node,
    weightsPath,
    arrivals: [],
    outputs: [],
    problems: [problem],
    missing: [],
    sound: false,
    readOnly,
  };
}
