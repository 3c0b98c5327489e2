import type { ClippingRecipe } from '../../document/schema';
import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

type Clip<Kind extends ClippingRecipe['kind']> = (
  builder: ProgramBuilder,
  gradients: readonly Value[],
  settings: Extract<ClippingRecipe, { kind: Kind }>,
) => Value[];

const clips: { readonly [Kind in ClippingRecipe['kind']]: Clip<Kind> } = {
  // Pascanu et al. 2013: all gradients are scaled alike, so the step keeps its direction.
  norm: (builder, gradients, { limit }) => {
    const { add, mul, div, sqrt, square } = arithmetic(builder);
    const squares = gradients.map((gradient) => sum(builder, square(gradient)));
    const norm = sqrt(squares.reduce((total, each) => add(total, each)));
    const scale = div(limit, larger(builder, norm, builder.constant(limit)));
    return gradients.map((gradient) => mul(gradient, scale));
  },
  value: (builder, gradients, { limit }) => {
    const [low, high] = [builder.constant(-limit), builder.constant(limit)];
    return gradients.map((gradient) => smaller(builder, larger(builder, gradient, low), high));
  },
};

/** The gradients of all weights, kept small as the recipe says. */
export function clipGradients(
  builder: ProgramBuilder,
  gradients: readonly Value[],
  recipe: ClippingRecipe | undefined,
): readonly Value[] {
  return recipe && gradients.length > 0
    ? (clips[recipe.kind] as Clip<typeof recipe.kind>)(builder, gradients, recipe as never)
    : gradients;
}

function sum(builder: ProgramBuilder, value: Value): Value {
  return builder.one('reduceSum', [value], { axes: value.shape.map((_, axis) => axis), keepDims: false });
}

// NaN passes through both of these, so that the training loop detects divergence.

function larger(builder: ProgramBuilder, value: Value, bound: Value): Value {
  return builder.one('select', [builder.one('less', [value, bound]), bound, value]);
}

function smaller(builder: ProgramBuilder, value: Value, bound: Value): Value {
  return builder.one('select', [builder.one('greater', [value, bound]), bound, value]);
}
