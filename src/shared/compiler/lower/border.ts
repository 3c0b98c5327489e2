import type { WeightSpec } from '../../blocks/definition';
import { invertPermutation, permuteInto, permuteShape } from '../../tensor/permute';
import type { Shape } from '../../tensor/shape';
import type { Border, Layout, Member } from '../../program/program';

/** The form that a weight has inside programs, and the way there from its canonical form. */
export interface WeightForm {
  readonly shape: Shape;
  readonly border: Border;
}

type FormRule = (shape: Shape, layout: Layout, flattened: Shape | undefined) => WeightForm;

const unchanged = (shape: Shape): WeightForm => ({
  shape,
  border: { view: shape, permutation: shape.map((_, axis) => axis) },
});

const permuted = (view: Shape, permutation: readonly number[], shape: Shape): WeightForm => ({
  shape,
  border: { view, permutation },
});

const forms: Record<WeightSpec['role'], FormRule> = {
  // H×W×in×out → out×in×H×W. The kernel of a transposed convolution is that of the convolution it reverses.
  convolutionKernel: (shape, layout) => {
    const axis = shape.length - 1;
    const permutation = [axis, axis - 1, ...shape.slice(0, -2).map((_, spatial) => spatial)];
    return layout === 'NHWC' ? unchanged(shape) : permuted(shape, permutation, permuteShape(shape, permutation));
  },
  // Rows stand for the elements of a flattened image, which the engine holds channels first.
  denseKernel: (shape, layout, flattened) => {
    if (layout === 'NHWC' || !flattened) return unchanged(shape);
    const channels = flattened.length - 1;
    const spatial = flattened.slice(0, -1).map((_, axis) => axis);
    return permuted([...flattened, shape[1]!], [channels, ...spatial, channels + 1], shape);
  },
  // Rows that no flattened image stands behind: of a table, or of a recurrence.
  matrix: unchanged,
  vector: unchanged,
};

/**
 * How a weight stands in programs of a layout.
 * @param flattened the image whose elements a dense kernel's rows stand for, where they stay in the engine's order
 */
export function weightForm(weight: WeightSpec, layout: Layout, flattened?: Shape): WeightForm {
  return forms[weight.role](weight.shape, layout, flattened);
}

/** Writes a member's canonical values into its place in its variable. */
export function writeMember(variable: Float32Array, member: Member, canonical: ArrayLike<number>): void {
  const place = variable.subarray(member.offset, member.offset + canonical.length);
  permuteInto(place, canonical, member.border.view, member.border.permutation);
}

/** A member's values in canonical order; writes them to `target`. */
export function readMember(variable: Float32Array, member: Member, target: Float32Array): void {
  const { view, permutation } = member.border;
  const place = variable.subarray(member.offset, member.offset + target.length);
  permuteInto(target, place, permuteShape(view, permutation), invertPermutation(permutation));
}
