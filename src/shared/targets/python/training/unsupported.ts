import type { Objective } from '../../../compiler/task/task';
import type { FieldFacts } from '../../../data/field';
import type { AugmentationPlan } from '../../../learning/augmentation';
import { movingProblem } from '../../../learning/augmentation/movesAlong';
import { refusal, type Refusal } from '../../refusal';

/** What of a plan is looked at. */
interface Parts {
  readonly inputs: readonly {
    readonly path: string;
    readonly field: FieldFacts;
    readonly type: { shape: readonly number[] };
  }[];
  readonly objectives: readonly Pick<Objective, 'path' | 'computed'>[];
  readonly moved: readonly FieldFacts[];
  readonly augmentation: AugmentationPlan | undefined;
}

/** By name, what of a drawing and its recipe has no form in training scripts; empty where all has. */
export function unsupportedParts({ inputs, objectives, moved, augmentation }: Parts): Refusal[] {
  const images = inputs.filter(({ field }) => field.kind === 'image');
  const channels = new Set(images.map(({ type }) => type.shape.at(-1)));
  const compared = objectives.filter(({ computed }) => computed && 'output' in computed);
  return [
    ...(compared.length > 0 ? [refusal('comparesOutputs', pathsOf(compared))] : []),
    // One mean and one deviation a channel go with the weights.
    ...(channels.size > 1 ? [refusal('unequalChannels', pathsOf(images))] : []),
    ...moved.flatMap((field) => movingProblem(field, augmentation!) ?? []),
  ];
}

const pathsOf = (ends: readonly { readonly path: string }[]) => ends.map(({ path }) => path);
