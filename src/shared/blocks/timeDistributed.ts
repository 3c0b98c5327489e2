import type { BlockProblem, Remedy } from '../document/problem';
import type { Value } from '../program/program';
import { plainType, typeOfShape, type ExampleType } from '../tensor/exampleType';
import { sizeOf } from '../tensor/shape';
import type { BlockContext, BlockDefinition, LowerContext, PrimitiveBlock, ShapeResult } from './definition';
import { describeType } from './families/format';
import { reshaped } from './families/reshaping';
import { labelled, stated } from '../messages/saying';

const known = new WeakMap<PrimitiveBlock, PrimitiveBlock>();

/** Whether a block can be applied to each time step: one tensor arrives (or several that it merges), and one leaves. */
export function canBeTimeDistributed({ inputs, outputs }: BlockDefinition): boolean {
  return inputs.length === 1 && outputs.length === 1;
}

/** What arrives at a time-distributed block, [steps, …], or leaves it, at one time step. */
export function typeOfStep({ shape, dtype }: ExampleType): ExampleType {
  const step = shape.slice(1);
  return dtype === 'float32' ? typeOfShape(step) : plainType(step, dtype);
}

/** A time-distributed block's context at one time step: that of the block which it applies. */
export function contextOfStep<Context extends BlockContext>(context: Context): Context {
  return { ...context, inputs: context.inputs.map(typeOfStep), outputs: context.outputs.map(typeOfStep) };
}

/**
 * A block that is applied to every time step of a sequence by itself, with the same weights: [steps, …] to [steps, …]. Steps
 * join the batch, so batch normalisation takes its statistics over all of them. The same block gives the same result object.
 */
export function timeDistributed(block: PrimitiveBlock): PrimitiveBlock {
  let made = known.get(block);
  if (!made) known.set(block, (made = distribute(block)));
  return made;
}

function distribute(block: PrimitiveBlock): PrimitiveBlock {
  const {
    weights,
    macs,
    window,
    formula,
    gradientFormula,
    parameterFormula,
    elementwise: _,
    flattens: __,
    ...rest
  } = block;
  return {
    ...rest,
    distributes: block,
    shape: (context) => shapeOf(block, context),
    ...(weights && { weights: (context) => weights(contextOfStep(context)) }),
    ...(macs && { macs: (context) => stepsOf(context) * macs(contextOfStep(context)) }),
    ...(window && { window: (context) => window(contextOfStep(context)) }),
    ...(formula && { formula: (context) => formula(contextOfStep(context)) }),
    ...(gradientFormula && { gradientFormula: (context) => gradientFormula(contextOfStep(context)) }),
    ...(parameterFormula && { parameterFormula: (context) => parameterFormula(contextOfStep(context)) }),
    lower: (context) => lowerSteps(block, context),
  };
}

function stepsOf({ inputs }: BlockContext): number {
  return inputs[0]!.shape[0]!;
}

function shapeOf(block: PrimitiveBlock, context: BlockContext): ShapeResult {
  const problem = stepsProblem(block, context);
  if (problem) return { problems: [problem] };
  const steps = stepsOf(context);
  const result = block.shape(contextOfStep(context));
  if ('problems' in result) return { problems: result.problems.map(atEachStep) };
  return {
    outputs: result.outputs.map(({ shape, dtype }) => ({ shape: [steps, ...shape], dtype, axes: 'plain' })),
  };
}

const withoutSteps: Remedy = { ...labelled('asAWhole'), action: { kind: 'timeDistributed', on: false } };

function stepsProblem(block: PrimitiveBlock, { inputs }: BlockContext): BlockProblem | undefined {
  if (!canBeTimeDistributed(block))
    return {
      ...stated('block', 'notForTimeSteps', block.type),
      remedies: [withoutSteps],
    };
  const flat = inputs.findIndex(({ shape }) => shape.length < 2);
  if (flat >= 0)
    return {
      ...stated('block', 'needsTimeSteps', block.type, describeType(inputs[flat]!)),
      input: flat,
      remedies: [withoutSteps],
    };
  const steps = inputs[0]!.shape[0]!;
  const other = inputs.findIndex(({ shape }) => shape[0] !== steps);
  if (other < 0) return undefined;
  return {
    ...stated('block', 'timeSteps', block.type, steps, inputs[other]!.shape[0]!),
    input: other,
  };
}

/** Blocks that a remedy inserts would not be applied to each time step. */
function atEachStep({ remedies = [], ...problem }: BlockProblem): BlockProblem {
  const fitting = remedies.filter(({ action }) => action.kind === 'set');
  return {
    ...problem,
    ...stated('block', 'atEachStep', problem.said),
    remedies: fitting.map(({ result: _, ...remedy }) => remedy),
  };
}

/**
 * What a time-distributed block gave, before its steps left the batch: the next one takes that, so that images need not go
 * through channels-last order in between.
 */
const folded = new WeakMap<Value, { readonly value: Value; readonly axes: ExampleType['axes'] }>();

function lowerSteps(block: PrimitiveBlock, context: LowerContext): Value[] {
  const { builder, values, native, canonicalImage } = context;
  const steps = stepsOf(context);
  const batch = context.batch * steps;
  const inner = contextOfStep(context);
  const stepValues = inner.inputs.map(({ shape, axes }, input): Value => {
    const before = folded.get(values[input]!);
    if (before?.axes === axes && before.value.shape[0] === batch) return before.value;
    const joined = reshaped(builder, context.canonical(input), [batch, ...shape]);
    return axes === 'image' ? native(joined) : joined;
  });
  const canonical = (input: number): Value =>
    inner.inputs[input]!.axes === 'image' ? canonicalImage(stepValues[input]!) : stepValues[input]!;
  const results = block.lower({
    ...inner,
    ...{ batch, values: stepValues, canonical },
    flatten: (input) => reshaped(builder, canonical(input), [batch, sizeOf(inner.inputs[input]!.shape)]),
  });
  return results.map((value, output) => {
    const { shape, axes } = inner.outputs[output]!;
    const ordered = axes === 'image' ? canonicalImage(value) : value;
    const result = builder.one('reshape', [ordered], { shape: [context.batch, steps, ...shape] });
    folded.set(result, { value, axes });
    return result;
  });
}
