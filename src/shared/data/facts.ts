import type { FieldFacts, FieldKind } from './field';
import { labelledFields } from './labelledImages';
import type { DatasetReference } from './reference';
import { shapeClasses } from './shapes';
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

const facts: {
  readonly [Kind in DatasetReference['kind']]: (reference: Extract<DatasetReference, { kind: Kind }>) => DatasetFacts;
} = {
  mnist: () => ({
    name: 'MNIST',
    fields: labelled([28, 28, 1], 10),
    standardisation: { mean: [0.1306604762738429], deviation: [0.3081078038564627] },
  }),
  shapes: ({ size, channels }) => ({
    name: 'Shapes',
    fields: labelled([size, size, channels], shapeClasses.length),
  }),
  idx: ({ shape, classes, missing = [], consecutive = false }) => ({
    fields: labelled(shape, classes && (consecutive ? Math.max(1, classes - missing.length) : classes)),
    ...(!consecutive && missing.length > 0 && { missing }),
  }),
};

/** A dataset's facts for the live analysis. */
export function datasetFacts(reference: DatasetReference): DatasetFacts {
  return (facts[reference.kind] as (reference: DatasetReference) => DatasetFacts)(reference);
}

/** The first field of a kind. */
export function fieldFacts({ fields }: DatasetFacts, kind: FieldKind): FieldFacts | undefined {
  return fields.find((field) => field.kind === kind);
}
