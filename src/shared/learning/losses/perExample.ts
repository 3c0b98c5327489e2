import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import { sizeOf } from '../../tensor/shape';

/** The mean over everything but the batch: elements in the order [batch, …] → [batch]. */
export function meanPerExample(builder: ProgramBuilder, value: Value, batch: number): Value {
  const each = sizeOf(value.shape) / batch;
  const rows = builder.one('reshape', [value], { shape: each === 1 ? [batch] : [batch, each] });
  return each === 1 ? rows : builder.one('reduceMean', [rows], { axes: [1], keepDims: false });
}
