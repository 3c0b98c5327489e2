import type { ExampleOrigin } from './exampleOrigin';
import type { Axes } from '../../tensor/exampleType';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { ProgramBuilder } from '../../program/builder';
import { ops } from '../../program/ops/registry';
import { Examples } from './examples';
import { flattenOrigin } from './flattenOrigin';
import { weightName, type Network, type NetworkNode } from '../network';
import type { Movers } from './movers';
import { flat, fromCanonical, toCanonical, unflattenOrder } from './order';
import type { Lowering, ProgramInput, Value } from '../../program/program';
import { joinMembers, memberValues, weightVariables, type WeightVariable } from './variables';

export interface LowerOptions extends Lowering {
  readonly batch: number;
  /** `train`: batch normalisation uses the batch's statistics, dropout drops. */
  readonly mode: 'train' | 'predict';
  /** Where its images come from; fed as float32 where absent. */
  readonly examples?: ExampleOrigin;
  /** Which objectives move which weights; each moves all where absent. */
  readonly movers?: Movers | undefined;
}

/** A network as ops, still open for a loss and an optimizer to be added to its builder. */
export interface LoweredNetwork {
  readonly network: Network;
  readonly builder: ProgramBuilder;
  readonly examples: Examples;
  /** All inputs except those of the examples. */
  readonly inputs: readonly ProgramInput[];
  readonly variables: readonly WeightVariable[];
  /** Results of each node, by path, in native order. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** New values of non-trainable variables: running statistics. Empty in predict mode. */
  readonly updates: ReadonlyMap<string, Value>;
  /** A node's result in channels-last order, with the shape that the analysis states. */
  canonical(path: string, output?: number): Value;
}

/** Writes each block of a network as ops. Images that come in and all results that leave the program are channels last. */
export function lower(network: Network, options: LowerOptions): LoweredNetwork {
  const builder = new ProgramBuilder(options.layout, ops);
  const origins = flattenOrigin(network);
  const examples = new Examples(builder, options.batch, options.examples);
  const variables = weightVariables(network, builder, options, options.movers);
  const weights = memberValues(builder, variables);
  const inputs: ProgramInput[] = [];
  const values = new Map<string, readonly Value[]>();
  const next = new Map<string, Value>();

  const arriving = (node: NetworkNode): Value[] => {
    if (node.block.boundary !== 'input') return node.sources.map(({ path, output }) => values.get(path)![output]!);
    return [examples.arriving(node.path, node.context.outputs[0]!)];
  };
  const uniform = (node: NetworkNode, shape: Shape): Value => {
    const value = builder.source(shape);
    inputs.push({ name: `${node.path}:uniform${inputs.length}`, value, role: 'uniform' });
    return value;
  };

  const reordered = new Map<Value['id'], Value>();
  /** A value in canonical order, reordered once however many blocks ask. */
  const inCanonicalOrder = (value: Value, axes: Axes): Value => {
    const known = reordered.get(value.id) ?? toCanonical(builder, value, axes);
    reordered.set(value.id, known);
    return known;
  };

  for (const node of network.nodes) {
    builder.scope = node.path;
    const arrived = arriving(node);
    const ordered = (input: number) => inCanonicalOrder(arrived[input]!, node.context.inputs[input]!.axes);
    const results = node.block.lower({
      ...node.context,
      builder,
      values: arrived,
      canonical: ordered,
      native: (image) => fromCanonical(builder, image, 'image'),
      canonicalImage: (image) => toCanonical(builder, image, 'image'),
      // Where several nodes use one running statistic, each goes on from what the one before made of it.
      weight: (name) => next.get(weightName(node, name)) ?? weights.get(weightName(node, name))!,
      update: (name, value) => next.set(weightName(node, name), value),
      uniform: (shape) => uniform(node, shape),
      flatten: (input) => flat(builder, origins.has(node.path) ? arrived[input]! : ordered(input)),
      mode: options.mode,
      batch: options.batch,
    });
    values.set(node.path, results);
  }
  builder.scope = '';

  const canonical = (path: string, output = 0): Value => {
    const node = network.nodes.find((candidate) => candidate.path === path);
    const value = values.get(path)?.[output];
    if (!node || !value) throw new Error(`The network has no result ${output} of a node "${path}".`);
    const image = carriesImage(node) ? origins.get(path) : undefined;
    const result = image
      ? unflattenOrder(builder, value, image)
      : toCanonical(builder, value, node.context.outputs[output]!.axes);
    expectShape(node, output, result);
    return result;
  };
  const updates = new Map<string, Value>();
  if (options.mode === 'train')
    for (const variable of variables)
      if (variable.members.some(({ name }) => next.has(name)))
        updates.set(variable.name, joinMembers(builder, variable, weights, next));
  return { network, builder, examples, inputs, variables, values, updates, canonical };
}

/** Dense blocks read a vector in the engine's order; the others of `flattenOrigin` give one. */
function carriesImage({ weights }: NetworkNode): boolean {
  return weights.every(({ role }) => role !== 'denseKernel');
}

/** Shape rules and lowering define the same shape in two places; every result that is read checks that they agree. */
function expectShape({ path, block, context }: NetworkNode, output: number, { shape }: Value): void {
  const { shape: stated } = context.outputs[output]!;
  if (!sameShape(shape.slice(1), stated))
    throw new Error(
      `${block.type} "${path}" states the output ${formatShape(stated)} but lowers to ${formatShape(shape.slice(1))}.`,
    );
}
