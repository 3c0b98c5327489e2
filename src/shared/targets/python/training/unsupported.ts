import type { FieldFacts } from '../../../data/field';
import type { AugmentationPlan } from '../../../learning/augmentation';

/** What of a plan is looked at. */
interface Parts {
  readonly inputs: readonly {
    readonly path: string;
    readonly field: FieldFacts;
    readonly type: { shape: readonly number[] };
  }[];
  readonly objectives: readonly { readonly path: string; readonly field: FieldFacts }[];
  readonly augmentation: AugmentationPlan | undefined;
}

/** By name, what of a drawing and its recipe has no form in training scripts; empty where all has. */
export function unsupportedParts({ inputs, objectives, augmentation }: Parts): string[] {
  const images = inputs.filter(({ field }) => field.kind === 'image');
  const channels = new Set(images.map(({ type }) => type.shape.at(-1)));
  const moved = augmentation && augmentation.geometric.length > 0;
  const parts = [
    // One mean and one deviation a channel go with the weights.
    ...(channels.size > 1 ? [`Inputs of images with different channels (${listed(images)})`] : []),
    // The frameworks' random layers move images alone.
    ...objectives.flatMap(({ path, field }) =>
      moved && (field.kind === 'mask' || field.kind === 'image')
        ? [`augmentation that moves the ${field.kind} ${field.name} (of ${path}) as it moves the image`]
        : [],
    ),
  ];
  return parts.map((part) => `A training script cannot have ${part} yet. Export the model alone.`);
}

const listed = (ends: readonly { readonly path: string }[]) => ends.map(({ path }) => path).join(', ');
