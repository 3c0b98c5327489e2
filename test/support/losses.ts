import { byShares, withoutIgnored } from '@shared/compiler/lower/ignoredClass';
import { differentiate } from '@shared/compiler/train/differentiate';
import {
  lossDefinition,
  losses,
  lossProblem,
  lossSchema,
  type LossKind,
  type LossRecipe,
} from '@shared/learning/losses';
import { targetType, type TargetKind } from '@shared/learning/losses/definition';
import { meanPerExample } from '@shared/learning/losses/perExample';
import { ProgramBuilder } from '@shared/program/builder';
import { ops } from '@shared/program/ops/registry';
import type { Program, ProgramInput } from '@shared/program/program';
import { createRandom } from '@shared/tensor/random';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import type { DType } from '@shared/tensor/types';
import { tensor, type Tensor } from '../reference';

/** A loss on an output of one kind, with settings. */
export interface LossCase {
  readonly name: string;
  readonly recipe: LossRecipe;
  /** Of a batch's output. */
  readonly shape: Shape;
  readonly targetKind: TargetKind;
  readonly weighted: boolean;
  /** A class that does not count. */
  readonly ignored?: number;
}

const settings: Partial<Record<LossKind, readonly object[]>> = {
  crossEntropy: [{}, { labelSmoothing: 0.2 }],
  binaryCrossEntropy: [{}, { labelSmoothing: 0.2 }],
  focal: [{}, { gamma: 0.5, alpha: 0.6 }, { gamma: 0 }],
  huber: [{}, { delta: 0.3 }],
  dice: [{}, { smooth: 0.01 }],
};
const shapes: readonly Shape[] = [
  [5, 1],
  [4, 3],
  [2, 3, 2, 1],
  [2, 3, 2, 3],
];

/** Every loss with every kind of targets, as one vector an example and at every position, with settings and class weights. */
export const lossCases: readonly LossCase[] = (Object.keys(losses) as LossKind[]).flatMap((kind) =>
  (settings[kind] ?? [{}]).flatMap((given) =>
    lossDefinition(lossSchema.parse({ kind })).targets.flatMap((targetKind) =>
      shapes.flatMap((shape) => {
        const recipe = lossSchema.parse({ kind, ...given });
        if (lossProblem(recipe, { targetKind, channels: shape.at(-1)! })) return [];
        return (lossDefinition(recipe).weighted ? [false, true] : [false]).map((weighted) => ({
          name: `${kind} ${JSON.stringify(given)} of ${targetKind}, output ${shape.join('×')}${weighted ? ', weighted' : ''}`,
          ...{ recipe, shape, targetKind, weighted },
        }));
      }),
    ),
  ),
);

/** The same of classes, with one of them ignored, or a number that is none of them. */
export const ignoringCases = lossCases
  .filter(({ targetKind }) => targetKind === 'classes')
  .map((given, at) => {
    const ignored = [1, 200, 1][at % 3]!;
    return { ...given, ignored, name: `${given.name}, without ${ignored}` } satisfies LossCase;
  });

/**
 * A loss alone, below a network that ends with the activation it takes the scores of. Takes `scores`, `target` and
 * `classWeights`; gives `losses` [batch], `prediction`, `mean`, that of the losses as a batch has it, and its `gradient` by the
 * scores.
 */
export function lossProgram({ recipe, shape, targetKind, weighted, ignored }: LossCase): Program {
  const builder = new ProgramBuilder('NHWC', ops);
  const inputs: ProgramInput[] = [];
  const input = (name: string, of: Shape, dtype: DType) => {
    const value = builder.source(of, dtype);
    inputs.push({ name, value, role: 'feed' });
    return value;
  };
  const loss = lossDefinition(recipe);
  const [batch, channels] = [shape[0]!, shape.at(-1)!];
  const scores = input('scores', shape, 'float32');
  const type = targetType(shape.slice(1), targetKind);
  const given = input('target', [batch, ...type.shape], type.dtype);
  const { target, counted } = ignored === undefined ? { target: given } : withoutIgnored(builder, given, ignored);
  const activation = loss.activation?.({ targetKind, channels });
  const output =
    activation === 'softmax'
      ? builder.one('softmax', [scores], { axis: shape.length - 1 })
      : activation
        ? builder.one(activation, [scores])
        : scores;
  const context = {
    ...{ builder, output, scores, target, targetKind, settings: recipe },
    ...(counted && { counted }),
    ...(weighted && {
      classWeights: input('classWeights', [Math.max(channels, 2 - Number(targetKind === 'labels'))], 'float32'),
    }),
  };
  const each = loss.lower(context);
  const weighed = counted && !loss.ofExample ? byShares(builder, each, meanPerExample({ builder }, counted)) : each;
  const mean = builder.one('reduceMean', [weighed], { axes: [0], keepDims: false });
  const [gradient] = differentiate(builder, mean, [scores]);
  const prediction = loss.prediction(context);
  const outputs = new Map([
    ['losses', each],
    ['mean', mean],
    ['gradient', gradient!],
    ['prediction', prediction],
  ]);
  return { layout: 'NHWC', inputs, variables: [], nodes: builder.nodes, outputs, updates: new Map() };
}

/** Random scores, targets and class weights for a program, rounded to float32; scores of up to about `scale`. */
export function lossValues(
  { inputs }: Program,
  { shape, recipe, targetKind, ignored }: LossCase,
  seed: number,
  scale = 2,
): Record<string, Tensor> {
  const random = createRandom(seed, 'losses');
  const channels = shape.at(-1)!;
  const values: Record<string, (size: number) => number[]> = {
    scores: (size) => Array.from({ length: size }, () => scale * (random.uniform() * 2 - 1)),
    target: (size) =>
      targetKind === 'classes'
        ? Array.from({ length: size }, () => {
            const number = random.integer(Math.max(channels, 2));
            return ignored !== undefined && random.uniform() < 0.4 ? ignored : number;
          })
        : targetKind === 'labels'
          ? Array.from({ length: size }, () => random.integer(2))
          : recipe.kind === 'klDivergence'
            ? distributions(size, channels, random.uniform)
            : Array.from({ length: size }, () => random.normal()),
    classWeights: (size) => Array.from({ length: size }, () => 0.2 + random.uniform()),
  };
  return Object.fromEntries(
    inputs.map(({ name, value }) => [name, tensor(value.shape, Float32Array.from(values[name]!(sizeOf(value.shape))))]),
  );
}

/** Rows that sum to 1; the first class of every other row has none of it. */
function distributions(size: number, channels: number, uniform: () => number): number[] {
  return Array.from({ length: size / channels }, (_, row) => {
    const shares = Array.from({ length: channels }, (__, at) => (at === 0 && row % 2 === 0 ? 0 : 0.1 + uniform()));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => share / total);
  }).flat();
}
