import type { ProgramBuilder } from '../../program/builder';
import { broadcastShape } from '../../program/ops/support/broadcasting';
import type { Value } from '../../program/program';
import type { ExampleType } from '../../tensor/exampleType';
import { formatShape, sameShape } from '../../tensor/shape';
import type { BlockContext, Formula, FormulaText, LowerContext, Port, ShapeResult } from '../definition';
import { alike, describeBranches, mergedAxes, unequalProblem } from './merging';
import { say } from '../../messages/saying';

interface ElementwiseMerge {
  readonly type: string;
  /** What each element of the result is: `x₁ · x₂ · …`. */
  readonly rule: string;
  /** Where the block takes exactly two inputs, their ports; else it takes any number of edges. */
  readonly ports?: readonly [Port, Port];
  /** The result for values that broadcast. */
  combine(builder: ProgramBuilder, values: readonly Value[]): Value;
}

/** Any number of edges, in the order of the document. */
const anyNumber: readonly Port[] = [{ name: 'input', many: true }];

/** What blocks have in common that merge their inputs element by element, with broadcasting as Keras does it. */
export function elementwiseMergeBlock({ type, rule, ports = anyNumber as [Port, Port], combine }: ElementwiseMerge) {
  return {
    kind: 'primitive',
    type,
    category: 'merge',
    parameters: {},
    inputs: ports,
    outputs: [{ name: 'output' }],
    caption: () => '',
    shape: (context: BlockContext): ShapeResult => {
      const problem = unequalProblem(type, context);
      return problem ? { problems: [problem] } : { outputs: [merged(type, context.inputs)] };
    },
    formula: (context: BlockContext): Formula[] => [
      { rule: say('rule', 'broadcast', rule), worked: workedShapes(context) },
    ],
    lower: (context: LowerContext) => [combine(context.builder, ranked(context))],
  } as const;
}

/** The type of the result; its axes are those of an image where all inputs are images. */
function merged(type: string, inputs: readonly ExampleType[]): ExampleType {
  const shape = inputs.map((input) => input.shape).reduce((left, right) => broadcastShape(type, left, right));
  return { ...inputs[0]!, shape, axes: mergedAxes(inputs) };
}

/** Nothing where no axis is repeated. */
function workedShapes(context: BlockContext): FormulaText {
  const { shape } = context.outputs[0]!;
  if (context.inputs.every((input) => sameShape(input.shape, shape))) return '';
  return say('rule', 'broadcastTo', describeBranches(context), formatShape(shape));
}

/** The inputs in one order and of one rank: axes of extent 1 are added behind the batch, so that the batches stay aligned. */
function ranked(context: LowerContext): readonly Value[] {
  const values = alike(context);
  const rank = Math.max(...values.map(({ shape }) => shape.length));
  return values.map((value) => {
    const [batch, ...extents] = value.shape as [number, ...number[]];
    const added = rank - value.shape.length;
    if (added === 0) return value;
    const shape = [batch, ...Array.from({ length: added }, () => 1), ...extents];
    return context.builder.one('reshape', [value], { shape });
  });
}

/** Merges the first with the second, the result with the third, and so on. */
export function fold(op: 'add' | 'mul' | 'sub' | 'maximum' | 'minimum') {
  return (builder: ProgramBuilder, values: readonly Value[]): Value =>
    values.reduce((left, right) => builder.one(op, [left, right]));
}
