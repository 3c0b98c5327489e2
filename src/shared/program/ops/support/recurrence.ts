import { formatShape, sameShape, sizeOf, type Shape } from '../../../tensor/shape';
import type { TensorType } from '../../../tensor/types';
import type { ProgramBuilder } from '../../builder';
import type { Value } from '../../program';

export type RecurrenceAttributes = {
  /** From the last time step to the first. Results stand at the steps that they belong to all the same. */
  readonly reverse: boolean;
};

export interface RecurrenceExtents {
  readonly batch: number;
  readonly steps: number;
  readonly features: number;
  readonly units: number;
}

/**
 * The extents of a recurrence of `gates` gates, side by side in its weights.
 * @param x [batch, steps, features]
 * @param weights the kernel [features, gates · units], the recurrent kernel [units, gates · units], and the bias
 * @param biases how many biases each gate has
 * @throws where shapes do not fit, with what was expected
 */
export function recurrenceExtents(
  op: string,
  gates: number,
  biases: 1 | 2,
  x: TensorType,
  [kernel, recurrent, bias]: readonly TensorType[],
): RecurrenceExtents {
  const [batch, steps, features] = x.shape;
  const units = recurrent!.shape[0]!;
  const width = gates * units;
  const fits =
    x.shape.length === 3 &&
    steps! > 0 &&
    sameShape(kernel!.shape, [features!, width]) &&
    sameShape(recurrent!.shape, [units, width]) &&
    sameShape(bias!.shape, biases === 1 ? [width] : [biases, width]);
  if (!fits) {
    const found = [x, kernel!, recurrent!, bias!].map(({ shape }) => formatShape(shape)).join(', ');
    throw new Error(
      `${op} needs x [batch, steps, features], a kernel [features, ${gates}·units], a recurrent kernel [units, ${gates}·units] and a bias [${biases === 1 ? '' : `${biases}, `}${gates}·units]; got ${found}.`,
    );
  }
  return { batch: batch!, steps: steps!, features: features!, units };
}

/** [batch, steps, width] as [steps · batch, width]: the rows of one step stand together, so that one product does all. */
export function stepRows(builder: ProgramBuilder, sequence: Value): Value {
  const [batch, steps, width] = sequence.shape;
  const turned = builder.one('transpose', [sequence], { permutation: [1, 0, 2] });
  return builder.one('reshape', [turned], { shape: [steps! * batch!, width!] });
}

/** The inverse of `stepRows`. */
export function fromStepRows(builder: ProgramBuilder, rows: Value, [batch, steps, width]: Shape): Value {
  const shaped = builder.one('reshape', [rows], { shape: [steps!, batch!, width!] });
  return builder.one('transpose', [shaped], { permutation: [1, 0, 2] });
}

/** Rows of all steps as those of each, [batch, width]. */
export function eachStep(builder: ProgramBuilder, rows: Value, steps: number): Value[] {
  const sizes = Array.from({ length: steps }, () => rows.shape[0]! / steps);
  return builder.apply('split', [rows], { axis: 0, sizes });
}

/** At each step, what stood at the step before it in the order of the recurrence; zeros at the first. Rows as `stepRows`. */
export function previousStep(builder: ProgramBuilder, rows: Value, steps: number, reverse: boolean): Value {
  const [count, width] = rows.shape;
  const batch = count! / steps;
  if (steps === 1) return builder.constant(0, rows.shape);
  const kept = builder.one('slice', [rows], { begin: [reverse ? batch : 0, 0], size: [count! - batch, width!] });
  return builder.one('pad', [kept], { pads: [reverse ? [0, batch] : [batch, 0], [0, 0]] });
}

/** The numbers of the steps in the order in which the recurrence goes through them. */
export function stepOrder(steps: number, reverse: boolean): number[] {
  const order = Array.from({ length: steps }, (_, step) => step);
  return reverse ? order.reverse() : order;
}

/** The gradient of a whole sequence, with that of its last state added where the state stands. */
export function sequenceGradient(
  builder: ProgramBuilder,
  sequence: Value,
  gradient: Value | null,
  last: Value | null,
  reverse: boolean,
): Value {
  const [batch, steps, units] = sequence.shape;
  if (!last) return gradient ?? builder.constant(0, sequence.shape);
  const step = builder.one('reshape', [last], { shape: [batch!, 1, units!] });
  const around = steps! - 1;
  const placed = builder.one('pad', [step], { pads: [[0, 0], reverse ? [0, around] : [around, 0], [0, 0]] });
  return gradient ? builder.one('add', [gradient, placed]) : placed;
}

/** The gates that lie side by side in rows. */
export function gatesOf(builder: ProgramBuilder, rows: Value, units: number): Value[] {
  const count = sizeOf(rows.shape) / rows.shape[0]! / units;
  return builder.apply('split', [rows], { axis: 1, sizes: Array.from({ length: count }, () => units) });
}
