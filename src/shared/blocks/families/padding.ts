import { type Sides, noSides, sameSides } from '../../tensor/window';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

/** An image with a border of zeros, in the builder's layout. */
export function padImage(builder: ProgramBuilder, value: Value, sides: Sides): Value {
  if (sameSides(sides, noSides)) return value;
  const [top, bottom, left, right] = sides;
  const still = [0, 0] as const;
  const rows = [top, bottom] as const;
  const columns = [left, right] as const;
  const pads = builder.layout === 'NCHW' ? [still, still, rows, columns] : [still, rows, columns, still];
  return builder.one('pad', [value], { pads });
}
