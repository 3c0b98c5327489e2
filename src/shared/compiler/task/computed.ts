import type { Field } from '../../data/field';
import type { ComputedTarget } from '../../document/schema';
import type { TargetKind } from '../../learning/losses/definition';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import type { Misfit } from '../datasetFit';
import type { End } from './end';
import { either, say, stated } from '../../messages/saying';

/** What an Output is compared with where that is no field of the data. */
export interface Computed {
  readonly field: Field;
  readonly targetKind: TargetKind;
}

/**
 * A target that the program computes, in the form of a field. On an output of one value the constants 0 and 1 are two
 * classes, no and yes; all else is numbers.
 * @param output the Output's shape, as far as it is known
 * @param outputs all Outputs
 */
export function computedTarget(target: ComputedTarget, output: Shape = [1], outputs: readonly End[]): Computed {
  if ('output' in target) {
    const shape = outputs.find(({ path }) => path === target.output)?.shape ?? output;
    return { field: { name: target.output, kind: 'numbers', shape, dtype: 'float32' }, targetKind: 'values' };
  }
  const name = String(target.constant);
  if (output.at(-1) !== 1 || (target.constant !== 0 && target.constant !== 1))
    return { field: { name, kind: 'numbers', shape: output, dtype: 'float32' }, targetKind: 'values' };
  const shape = output.slice(0, -1);
  const kind = shape.length > 0 ? 'mask' : 'class';
  return { field: { name, kind, shape, dtype: 'int32', classes: ['no', 'yes'] }, targetKind: 'classes' };
}

/** Why an Output can't be compared with another one; nothing where it can, or where a shape is not known. */
export function computedMisfit(
  { path, shape }: End,
  target: ComputedTarget,
  outputs: readonly End[],
): Misfit | undefined {
  if ('constant' in target) return undefined;
  const other = outputs.find((each) => each.path === target.output);
  if (!other || other.path === path) {
    const others = outputs.filter((each) => each.path !== path).map((each) => each.path);
    const choice = others.length > 0 ? say('advice', 'outputs', either(others)) : say('advice', 'fieldOrConstant');
    return other
      ? stated('training', 'comparedWithItself', path, choice)
      : stated('training', 'noComparedOutput', target.output, path, choice);
  }
  if (!shape || !other.shape || sameShape(shape, other.shape)) return undefined;
  return stated('training', 'comparedShapes', formatShape(other.shape), path, other.path, formatShape(shape));
}
