import type { Objective } from '../../../compiler/task/task';
import type { FieldFacts } from '../../../data/field';
import type { AugmentationPlan } from '../../../learning/augmentation';
import { movingProblem } from '../../../learning/augmentation/movesAlong';

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
export function unsupportedParts({ inputs, objectives, moved, augmentation }: Parts): string[] {
  const images = inputs.filter(({ field }) => field.kind === 'image');
  const channels = new Set(images.map(({ type }) => type.shape.at(-1)));
  const compared = objectives.filter(({ computed }) => computed && 'output' in computed);
  return [
    ...(compared.length > 0
      ? [
          `A training script cannot compare Outputs (${listed(compared)}) with another Output yet. Export the model alone.`,
        ]
      : []),
    // One mean and one deviation a channel go with the weights.
    ...(channels.size > 1
      ? [
          `A training script cannot have Inputs of images with different channels (${listed(images)}) yet. Export the model alone.`,
        ]
      : []),
    ...moved.flatMap((field) => movingProblem(field, augmentation!) ?? []),
  ];
}

const listed = (ends: readonly { readonly path: string }[]) => ends.map(({ path }) => path).join(', ');
