import type { Standardisation } from '../../data/standardise';
import type { AugmentationPlan } from '../../learning/augmentation';
import type { SplitName } from '../../program/names';

/**
 * Where a program finds its images and labels.
 * `values`: images are fed as the network takes them, float32. `bytes`: they are fed as bytes, which the program
 * standardises. `resident`: a whole split lies in the engine, as bytes; what is fed is which examples of it to take.
 */
export type ExampleOrigin =
  | { readonly kind: 'values' }
  | ({ readonly kind: 'bytes' } & Preparation)
  | ({
      readonly kind: 'resident';
      readonly split: SplitName;
      /** Examples of the split. */
      readonly count: number;
    } & Preparation);

/** What becomes of bytes before the network sees them. */
export interface Preparation {
  readonly standardisation: Standardisation;
  readonly augmentation?: AugmentationPlan;
}
