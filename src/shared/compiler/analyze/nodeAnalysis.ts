import type { WeightSpec } from '../../blocks/definition';
import type { NodeAnalysis, ReceptiveField } from './analysis';
import type { Problem } from '../problem';
import type { ExpandedNode } from '../expand/expansion';
import { shapesOf, type ExampleType } from '../../tensor/exampleType';

/** What a node costs. */
export type Need = Pick<NodeAnalysis, 'weights' | 'parameters' | 'macs' | 'activationBytes' | 'trainingBytes'>;

const noWeights: readonly WeightSpec[] = [];

export const needsNothing: Need = {
  weights: noWeights,
  parameters: { trainable: 0, fixed: 0 },
  macs: 0,
  activationBytes: 0,
  trainingBytes: 0,
};

/** A node's analysis without its cost. */
export interface Said {
  readonly state: NodeAnalysis['state'];
  readonly inputs: readonly ExampleType[];
  readonly outputs: readonly ExampleType[];
  readonly receptiveField: ReceptiveField | undefined;
  readonly problems: readonly Problem[];
}

/**
 * The one place where analyses are written, in one form, absent things undefined: an edit makes thousands, and V8 is quick
 * with objects that are all made alike (and slow to add properties to a spread one: a microsecond each on Node 20).
 */
export function nodeAnalysis(
  node: ExpandedNode,
  { state, inputs, outputs, receptiveField, problems }: Said,
  { weights, parameters, macs, activationBytes, trainingBytes }: Need,
  missing: NodeAnalysis['missing'],
  scope?: NodeAnalysis['scope'],
  children?: NodeAnalysis['children'],
): NodeAnalysis {
  const { path, weightsPath } = node;
  return {
    path,
    block: 'block' in node ? node.block : undefined,
    state,
    inputs: shapesOf(inputs),
    outputs: shapesOf(outputs),
    inputTypes: inputs,
    outputTypes: outputs,
    weights,
    weightsOf: weightsPath === path ? undefined : weightsPath,
    parameters,
    macs,
    activationBytes,
    trainingBytes,
    receptiveField,
    problems,
    missing,
    scope,
    children,
  };
}

/**
 * Adds up what nodes need; in an array of numbers, since V8 would put each sum of local variables that leave the function
 * in an object of its own.
 */
export function sum(parts: readonly Omit<Need, 'weights'>[]): Need {
  const sums = new Float64Array(5);
  for (const { parameters, macs, activationBytes, trainingBytes } of parts) {
    sums[0]! += parameters.trainable;
    sums[1]! += parameters.fixed;
    sums[2]! += macs;
    sums[3]! += activationBytes;
    sums[4]! += trainingBytes;
  }
  return {
    weights: noWeights,
    parameters: { trainable: sums[0]!, fixed: sums[1]! },
    macs: sums[2]!,
    activationBytes: sums[3]!,
    trainingBytes: sums[4]!,
  };
}
