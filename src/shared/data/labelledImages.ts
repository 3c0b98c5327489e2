import type { Dataset } from './dataset';
import type { Table } from './table';

/** Images with one class each, as consecutive bytes, channels last. */
export interface LabelledImages {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** Names of the fields of images with one class each. */
export const labelledFields = { image: 'image', label: 'label' } as const;

/**
 * A data set of images with one class each.
 * @param shape height, width, channels
 */
export function labelledImages(
  name: string,
  shape: readonly [number, number, number],
  classes: readonly string[],
  splits: { readonly train: LabelledImages; readonly test: LabelledImages },
): Dataset {
  const { image, label } = labelledFields;
  const table = ({ count, pixels, labels }: LabelledImages): Table => ({
    count,
    columns: { [image]: { shape: [count, ...shape], data: pixels }, [label]: { shape: [count], data: labels } },
  });
  return {
    name,
    fields: [
      { name: image, kind: 'image', shape: [...shape], dtype: 'uint8' },
      { name: label, kind: 'class', shape: [], dtype: 'uint8', classes },
    ],
    train: table(splits.train),
    test: table(splits.test),
  };
}
