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

/**
 * Backpropagation through time. All that does not depend on the step after is worked out for all steps at once; what
 * remains of a step is one product with the recurrent kernel and few element-wise ops.
 */
export function expandLstmGrad(
  builder: ProgramBuilder,
  [gradient, ofCell, x, kernel, recurrent, bias, sequence]: readonly Value[],
  { reverse }: RecurrenceAttributes,
): Value[] {
  const { add, mul } = arithmetic(builder);
  const one = (op: PlainOpType | 'matMul', ...inputs: Value[]) => builder.one(op, inputs);
  const [batch, steps] = x!.shape as readonly [number, number];
  const units = recurrent!.shape[0]!;
  const order = stepOrder(steps, reverse);
  const [rows, before] = [stepRows(builder, x!), previousStep(builder, stepRows(builder, sequence!), steps, reverse)];
  const sums = one('add', one('matMul', rows, kernel!), one('matMul', before, recurrent!));
  const gates = gatesOf(builder, builder.one('biasAdd', [sums, bias!], { axis: 1 }), units);
  const [input, forget, output] = [gates[0]!, gates[1]!, gates[3]!].map((gate) => one('sigmoid', gate));
  const candidate = one('tanh', gates[2]!);

  const forgets = eachStep(builder, forget!, steps);
  const news = eachStep(builder, mul(input!, candidate), steps);
  const cells: Value[] = [];
  let cell: Value | undefined;
  for (const step of order) cells[step] = cell = cell ? add(mul(forgets[step]!, cell), news[step]!) : news[step]!;
  const allCells = builder.one('concat', cells, { axis: 0 });
  const cellsBefore = previousStep(builder, allCells, steps, reverse);
  const shown = one('tanh', allCells);

  // How much dc each dh gives; and by what dc, or dh for the output gate, becomes the gradient of each gate.
  const toCell = eachStep(builder, one('tanhGrad', output!, shown), steps);
  const factors = [
    one('sigmoidGrad', candidate, input!),
    one('sigmoidGrad', cellsBefore, forget!),
    one('tanhGrad', input!, candidate),
    one('sigmoidGrad', shown, output!),
  ];
  const factorsOfStep = eachStep(builder, builder.one('concat', factors, { axis: 1 }), steps);
  const arriving = eachStep(builder, stepRows(builder, gradient!), steps);
  const gateGradients: Value[] = [];
  let [hiddenLater, cellLater]: [Value | undefined, Value] = [undefined, ofCell!];
  for (const step of order.reverse()) {
    const hidden = hiddenLater ? add(arriving[step]!, hiddenLater) : arriving[step]!;
    const ofThis = add(mul(hidden, toCell[step]!), cellLater);
    const spread = builder.one('concat', [ofThis, ofThis, ofThis, hidden], { axis: 1 });
    const ofGates = mul(spread, factorsOfStep[step]!);
    gateGradients[step] = ofGates;
    hiddenLater = builder.one('matMul', [ofGates, recurrent!], { transposeB: true });
    cellLater = mul(ofThis, forgets[step]!);
  }
  const ofGates = builder.one('concat', gateGradients, { axis: 0 });
  return [
    fromStepRows(builder, builder.one('matMul', [ofGates, kernel!], { transposeB: true }), [
      batch,
      steps,
      x!.shape[2]!,
    ]),
    builder.one('matMul', [rows, ofGates], { transposeA: true }),
    builder.one('matMul', [before, ofGates], { transposeA: true }),
    builder.one('reduceSum', [ofGates], { axes: [0] }),
  ];
}
