import { classCount, type Field as DataField, type FieldFacts } from '../../data/field';
import type { ComputedTarget, Recipe } from '../../document/schema';
import { objectiveOf } from '../../editing';
import type { LossRecipe } from '../../learning/losses';
import type { ClassWeights } from '../../learning/losses/classWeightSettings';
import { usualLoss } from '../../learning/losses/usual';
import type { TargetKind } from '../../learning/losses/definition';
import { sameShape, type Shape } from '../../tensor/shape';
import { computedTarget } from './computed';
import type { End } from './end';
import { isFed, judgedShape, suits, targetKindOf } from './target';

export type { End };

export interface Feed<Field extends FieldFacts = FieldFacts> {
  /** Of the Input. */
  readonly path: string;
  readonly field: Field;
}

/** What one output of a network is trained for. */
export interface Objective<Field extends FieldFacts = FieldFacts> {
  /** Of the Output. */
  readonly path: string;
  /** What the output is compared with. */
  readonly field: Field;
  /** Where the field is none of the data: what the program computes as the target. */
  readonly computed?: ComputedTarget;
  readonly targetKind: TargetKind;
  readonly loss: LossRecipe;
  readonly classWeights?: ClassWeights;
  /** The class number that neither the loss nor metrics count. */
  readonly ignoreIndex?: number;
  /** The loss counts so much in the sum. */
  readonly weight: number;
  /** Paths of the nodes and composites whose weights it moves; it moves all where absent. */
  readonly moves?: readonly string[];
  /** The turn of a step that it belongs to, from 1; the first where absent. */
  readonly turn?: number;
  /** Kinds of metrics; the usual ones where absent. */
  readonly metrics?: readonly string[];
}

/** What a network is trained to do: which field of the data each Input gets, and what each Output is compared with. */
export interface Task<Field extends FieldFacts = FieldFacts> {
  readonly feeds: readonly Feed<Field>[];
  readonly objectives: readonly Objective<Field>[];
}

/** The fields of the data that a task uses, each once. */
export function fieldsUsed<Field extends FieldFacts>({ feeds, objectives }: Task<Field>): Field[] {
  const compared = objectives.filter(({ computed }) => !computed);
  return [...new Set([...feeds, ...compared].map(({ field }) => field))];
}

/**
 * What a recipe and a data set make of a drawing's ends: what the recipe leaves open is guessed from names, kinds and
 * shapes. Whether all fits is another question. Ends get a field wherever there is any.
 */
export function resolveTask<Field extends FieldFacts>(
  inputs: readonly End[],
  outputs: readonly End[],
  fields: readonly Field[],
  { feeds: given, objectives: wanted }: Pick<Recipe, 'feeds' | 'objectives'>,
): Task<Field | DataField> {
  const named = (name: string | undefined) => fields.find((field) => field.name === name);
  const fed = new Set<Field>();
  const feeds = inputs.flatMap(({ path, shape }): Feed<Field>[] => {
    const free = fields.filter((field) => isFed(field) && !fed.has(field));
    const field =
      named(given[path]) ??
      free.find(({ name }) => name === path) ??
      free.find((each) => fitsInput(shape, each)) ??
      free[0];
    if (!field) return [];
    fed.add(field);
    return [{ path, field }];
  });
  const asked = new Set<Field>();
  const objectives = outputs.flatMap(({ path, shape }): Objective<Field | DataField>[] => {
    const own = objectiveOf({ objectives: wanted }, path);
    const { target, weight = 1, classWeights, moves, turn, metrics } = own ?? {};
    const more = {
      ...(moves && { moves }),
      ...(turn !== undefined && { turn }),
      ...(metrics && { metrics }),
    };
    if (typeof target === 'object') {
      const { field, targetKind } = computedTarget(target, shape, outputs);
      const loss = own?.loss ?? usualLoss(targetKind, judgedShape(shape, field));
      return [{ ...{ path, field, computed: target, targetKind, loss, weight }, ...more }];
    }
    const left = fields.filter((field) => !fed.has(field));
    const candidates = left.length > 0 ? left : fields;
    const fresh = candidates.filter((field) => !asked.has(field));
    const field =
      named(target) ??
      candidates.find(({ name }) => name === path) ??
      [...fresh, ...candidates].find((each) => shape && suits(shape, each)) ??
      fresh.find((each) => !isFed(each)) ??
      fresh[0] ??
      candidates[0];
    if (!field) return [];
    asked.add(field);
    const targetKind = targetKindOf(field);
    const ignoreIndex = targetKind === 'classes' ? ignoredOf(field, own?.ignoreIndex) : undefined;
    const loss = own?.loss ?? usualLoss(targetKind, judgedShape(shape, field));
    return [
      {
        ...{ path, field, targetKind, loss, weight },
        ...(classWeights && { classWeights }),
        ...(ignoreIndex !== undefined && { ignoreIndex }),
        ...more,
      },
    ];
  });
  return { feeds, objectives };
}

/** The class number that does not count. What is none of a field's classes never does, whatever a recipe says. */
function ignoredOf(field: FieldFacts, wanted: number | undefined): number | undefined {
  const { ignoreIndex: own } = field;
  if (own !== undefined && own >= (classCount(field) ?? 0)) return own;
  const chosen = wanted ?? own ?? -1;
  return chosen < 0 ? undefined : chosen;
}

function fitsInput(drawn: Shape | undefined, { shape }: FieldFacts): boolean {
  return drawn !== undefined && shape !== undefined && sameShape(drawn, shape);
}
