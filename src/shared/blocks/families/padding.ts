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

/** The inside of an image, in the builder's layout. */
export function cropImage(builder: ProgramBuilder, value: Value, sides: Sides): Value {
  if (sameSides(sides, noSides)) return value;
  const [top, bottom, left, right] = sides;
  const [first, second] = builder.layout === 'NCHW' ? [2, 3] : [1, 2];
  const begin = value.shape.map((_, axis) => (axis === first ? top : axis === second ? left : 0));
  const cut = value.shape.map((_, axis) => (axis === first ? top + bottom : axis === second ? left + right : 0));
  return builder.one('slice', [value], { begin, size: value.shape.map((extent, axis) => extent - cut[axis]!) });
}
