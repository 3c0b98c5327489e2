import { planAugmentation, type ImageShape } from '@shared/learning/augmentation';
import { augmentationHints } from '@shared/learning/augmentation/hints';
import { augmentationSchema } from '@shared/learning/augmentation';
import type { Recipe } from '@shared/document/schema';
import { useRequest } from '../client/useRequest';
import { useDrawing } from '../drawing/DrawingContext';
import { AugmentationPreview } from './AugmentationPreview';
import { SchemaForm } from '../forms/SchemaForm';
import { fieldsOf } from '../forms/schemaFields';
import { fieldLabel } from '../forms/fieldLabels';
import { useWords } from '../words/currentWords';
import { recipeWords } from '../words/english/recipe';

const fields = fieldsOf(augmentationSchema);
const off = augmentationSchema.parse({});

/** Enough for a strip as wide as the panel. */
export const previewImages = 4;

/** The augmentation's fields, a preview, and hints. */
export function AugmentationSection() {
  const words = useWords(recipeWords);
  const drawing = useDrawing();
  const { recipe } = drawing.useDocument();
  const { dataset, augmentation = off, seed } = recipe;
  const { output } = useRequest('datasets.preview', { dataset, count: previewImages });
  const image = output?.fields.find(({ kind }) => kind === 'image');
  const shape = image && (image.shape as unknown as ImageShape);
  const pixels = image && output?.samples[image.name]?.bytes;
  const plan = shape && planAugmentation(augmentation, shape);
  return (
    <section className="recipe-section" aria-label={words.augmentation}>
      <h3>{words.augmentation}</h3>
      <p className="form-hint">{words.augmentationHint}</p>
      <SchemaForm
        prefix="augmentation"
        fields={fields.filter(({ name }) => name !== 'border' || showsBorder(augmentation))}
        values={augmentation}
        onChange={(values, edited) => {
          const parsed = augmentationSchema.safeParse(values);
          if (parsed.success)
            drawing.editRecipe(withAugmentation(recipe, parsed.data), words.change(fieldLabel(edited).label));
        }}
      />
      {shape &&
        augmentationHints(augmentation, dataset, shape).map((hint) => (
          <p key={hint} className="form-hint" role="note">
            {hint}
          </p>
        ))}
      {output && pixels && plan && (
        <AugmentationPreview {...{ shape, pixels, plan, seed }} mean={output.means[image.name] ?? []} />
      )}
    </section>
  );
}

/** Whether pixels from beyond an image's edge can come into view. */
function showsBorder({ shift, rotation, zoom }: NonNullable<Recipe['augmentation']>): boolean {
  return shift > 0 || rotation > 0 || zoom > 0;
}

/** The recipe with this augmentation; without the field where everything is off, which keeps files short. */
function withAugmentation(
  { augmentation: _, ...recipe }: Recipe,
  augmentation: NonNullable<Recipe['augmentation']>,
): Recipe {
  const isOff = fields.every(
    ({ name }) => name === 'border' || Reflect.get(augmentation, name) === Reflect.get(off, name),
  );
  return isOff ? recipe : { ...recipe, augmentation };
}
