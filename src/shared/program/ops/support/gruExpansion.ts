import { arithmetic } from '../../arithmetic';
import type { PlainOpType } from '../../attributes';
import type { ProgramBuilder } from '../../builder';
import type { Value } from '../../program';
import {
  eachStep,
  fromStepRows,
  gatesOf,
  previousStep,
  stepOrder,
  stepRows,
  type RecurrenceAttributes,
} from './recurrence';

/** The recurrence unrolled over time; the product of x with the kernel is one for all steps. */
export function expandGru(
  builder: ProgramBuilder,
  [x, kernel, recurrent, biases]: readonly Value[],
  { reverse }: RecurrenceAttributes,
): Value[] {
  const { add, sub, mul } = arithmetic(builder);
  const [batch, steps] = x!.shape as readonly [number, number];
  const units = recurrent!.shape[0]!;
  const [inputBias, hiddenBias] = biasRows(builder, biases!);
  const weighted = affine(builder, stepRows(builder, x!), kernel!, inputBias!);
  const halves = (rows: Value) => builder.apply('split', [rows], { axis: 1, sizes: [2 * units, units] });
  const [gatesOfX, candidatesOfX] = halves(weighted).map((rows) => eachStep(builder, rows, steps));

  const states: Value[] = [];
  let state = builder.constant(0, [batch, units]);
  for (const step of stepOrder(steps, reverse)) {
    const [gatesOfState, candidateOfState] = halves(affine(builder, state, recurrent!, hiddenBias!));
    const gates = builder.one('sigmoid', [add(gatesOfX![step]!, gatesOfState!)]);
    const [update, reset] = gatesOf(builder, gates, units);
    const candidate = builder.one('tanh', [add(candidatesOfX![step]!, mul(reset!, candidateOfState!))]);
    state = add(candidate, mul(update!, sub(state, candidate)));
    states[step] = state;
  }
  return [fromStepRows(builder, builder.one('concat', states, { axis: 0 }), [batch, steps, units]), state];
}

/**
 * Backpropagation through time. The gates follow from the states of all steps at once, so what remains of a step is one
 * product with the recurrent kernel and few element-wise ops.
 */
export function expandGruGrad(
  builder: ProgramBuilder,
  [gradient, x, kernel, recurrent, biases, sequence]: readonly Value[],
  { reverse }: RecurrenceAttributes,
): Value[] {
  const { add, sub, mul } = arithmetic(builder);
  const one = (op: PlainOpType, ...inputs: Value[]) => builder.one(op, inputs);
  const [batch, steps, features] = x!.shape as readonly [number, number, number];
  const units = recurrent!.shape[0]!;
  const [inputBias, hiddenBias] = biasRows(builder, biases!);
  const [rows, before] = [stepRows(builder, x!), previousStep(builder, stepRows(builder, sequence!), steps, reverse)];
  const ofX = gatesOf(builder, affine(builder, rows, kernel!, inputBias!), units);
  const ofState = gatesOf(builder, affine(builder, before, recurrent!, hiddenBias!), units);
  const update = one('sigmoid', add(ofX[0]!, ofState[0]!));
  const reset = one('sigmoid', add(ofX[1]!, ofState[1]!));
  const candidate = one('tanh', add(ofX[2]!, mul(reset, ofState[2]!)));

  // By what dh becomes the gradient of each gate's sum.
  const toCandidate = one('tanhGrad', sub(1, update), candidate);
  const factors = [
    one('sigmoidGrad', sub(before, candidate), update),
    one('sigmoidGrad', mul(toCandidate, ofState[2]!), reset),
    mul(toCandidate, reset),
  ];
  const factorsOfStep = eachStep(builder, builder.one('concat', factors, { axis: 1 }), steps);
  const updates = eachStep(builder, update, steps);
  const arriving = eachStep(builder, stepRows(builder, gradient!), steps);
  const [hiddens, products]: [Value[], Value[]] = [[], []];
  let later: Value | undefined;
  for (const step of stepOrder(steps, !reverse)) {
    const hidden = later ? add(arriving[step]!, later) : arriving[step]!;
    const product = mul(builder.one('concat', [hidden, hidden, hidden], { axis: 1 }), factorsOfStep[step]!);
    later = add(builder.one('matMul', [product, recurrent!], { transposeB: true }), mul(hidden, updates[step]!));
    [hiddens[step], products[step]] = [hidden, product];
  }
  const ofProducts = builder.one('concat', products, { axis: 0 });
  const [ofGates] = builder.apply('split', [ofProducts], { axis: 1, sizes: [2 * units, units] });
  const ofCandidates = mul(builder.one('concat', hiddens, { axis: 0 }), toCandidate);
  const ofWeighted = builder.one('concat', [ofGates!, ofCandidates], { axis: 1 });
  const ofBiases = [ofWeighted, ofProducts].map((each) =>
    builder.one('reduceSum', [each], { axes: [0], keepDims: true }),
  );
  return [
    fromStepRows(builder, builder.one('matMul', [ofWeighted, kernel!], { transposeB: true }), [batch, steps, features]),
    builder.one('matMul', [rows, ofWeighted], { transposeA: true }),
    builder.one('matMul', [before, ofProducts], { transposeA: true }),
    builder.one('concat', ofBiases, { axis: 0 }),
  ];
}

/** The bias of the product with x, and that of the product with the state. */
function biasRows(builder: ProgramBuilder, biases: Value): Value[] {
  const width = biases.shape[1]!;
  const rows = builder.apply('split', [biases], { axis: 0, sizes: [1, 1] });
  return rows.map((row) => builder.one('reshape', [row], { shape: [width] }));
}

function affine(builder: ProgramBuilder, rows: Value, weights: Value, bias: Value): Value {
  return builder.one('biasAdd', [builder.one('matMul', [rows, weights]), bias], { axis: 1 });
}
