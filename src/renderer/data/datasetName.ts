import type { DatasetReference } from '@shared/data/reference';

const named: {
  readonly [Kind in DatasetReference['kind']]: (dataset: Extract<DatasetReference, { kind: Kind }>) => string;
} = {
  mnist: () => 'MNIST',
  shapes: ({ size, channels }) => `Shapes ${size}×${size}×${channels}`,
  idx: ({ name }) => name,
};

export function datasetName(dataset: DatasetReference): string {
  return (named[dataset.kind] as (dataset: DatasetReference) => string)(dataset);
}
