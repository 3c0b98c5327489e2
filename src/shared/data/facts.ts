import { withDerivedFacts, type DerivedRecipe } from './derived';
import type { FieldFacts, FieldKind } from './field';
import { formats, type FormatKind } from './formats';
import { generatedFields, generatedSets, isGenerated } from './generated';
import { labelledFields } from './labelledImages';
import type { DatasetReference } from './reference';
import type { Standardisation } from './standardise';

/** The form of a dataset's examples, as far as known before it is opened. */
export interface DatasetFacts {
  /** For messages; absent where it has none of its own yet. */
  readonly name?: string;
  readonly fields: readonly FieldFacts[];
  /** Absent where it depends on files, or on what is drawn by chance. */
  readonly standardisation?: Standardisation;
  /** Labels that count as classes though no image has them. */
  readonly missing?: readonly number[];
}

/** Images with one class each. */
function labelled(shape: readonly number[] | undefined, classes: number | undefined): readonly FieldFacts[] {
  return [
    { name: labelledFields.image, kind: 'image', ...(shape && { shape }) },
    { name: labelledFields.label, kind: 'class', shape: [], ...(classes !== undefined && { classes }) },
  ];
}

/**
 * A dataset's facts for the live analysis.
 * @param derived what the recipe adds to its fields
 */
export function datasetFacts(reference: DatasetReference, derived: readonly DerivedRecipe[] = []): DatasetFacts {
  const facts = ownFacts(reference);
  if (derived.length === 0) return facts;
  // The standardisation is that of the image, not of what is made of it.
  const { standardisation: _, ...others } = facts;
  return { ...others, fields: withDerivedFacts(facts.fields, derived) };
}

function ownFacts(reference: DatasetReference): DatasetFacts {
  if (isGenerated(reference)) return { name: generatedSets[reference.kind].label, fields: generatedFields(reference) };
  if (reference.kind === 'mnist')
    return {
      name: 'MNIST',
      fields: labelled([28, 28, 1], 10),
      standardisation: { mean: [0.1306604762738429], deviation: [0.3081078038564627] },
    };
  if (isOfFormat(reference)) return { name: reference.name, fields: reference.fields };
  const { shape, classes, missing = [], consecutive = false } = reference;
  return {
    fields: labelled(shape, classes && (consecutive ? Math.max(1, classes - missing.length) : classes)),
    ...(!consecutive && missing.length > 0 && { missing }),
  };
}

/** Whether a reference stands for files of one of the formats. */
export function isOfFormat(reference: DatasetReference): reference is Extract<DatasetReference, { kind: FormatKind }> {
  return Object.hasOwn(formats, reference.kind);
}

/** The first field of a kind. */
export function fieldFacts({ fields }: DatasetFacts, kind: FieldKind): FieldFacts | undefined {
  return fields.find((field) => field.kind === kind);
}
