import { outlineNames } from './generated/pictures/outlines';
import { shapes } from './generated/shapes';
import type { DatasetReference } from './reference';
import type { Standardisation } from './standardise';

/** The form of a dataset's examples, as far as known before it is opened. */
export interface DatasetFacts {
  /** For messages; absent where it has none of its own yet. */
  readonly name?: string;
  /** Height, width, channels. */
  readonly shape?: readonly [number, number, number];
  readonly classes?: number;
  /** Absent where it depends on files, or on what is drawn by chance. */
  readonly standardisation?: Standardisation;
  /** Labels that count as classes though no image has them. */
  readonly missing?: readonly number[];
}

const facts: {
  readonly [Kind in DatasetReference['kind']]: (reference: Extract<DatasetReference, { kind: Kind }>) => DatasetFacts;
} = {
  mnist: () => ({
    name: 'MNIST',
    shape: [28, 28, 1],
    classes: 10,
    standardisation: { mean: [0.1306604762738429], deviation: [0.3081078038564627] },
  }),
  shapes: (reference) => ({
    name: shapes.label,
    shape: [reference.size, reference.size, reference.channels],
    classes: outlineNames.length,
  }),
  idx: ({ shape, classes, missing = [], consecutive = false }) => ({
    ...(shape && { shape }),
    ...(classes !== undefined && { classes: consecutive ? Math.max(1, classes - missing.length) : classes }),
    ...(!consecutive && missing.length > 0 && { missing }),
  }),
};

/** A dataset's facts for the live analysis. */
export function datasetFacts(reference: DatasetReference): DatasetFacts {
  return (facts[reference.kind] as (reference: DatasetReference) => DatasetFacts)(reference);
}
