import { datasetFacts, fieldFacts } from '@shared/data/facts';
import type { DatasetReference } from '@shared/data/reference';
import { formatShape } from '@shared/tensor/shape';

/** `MNIST`, `Shapes 28×28×1`, or the name that people's own files have. */
export function datasetName(dataset: DatasetReference): string {
  const facts = datasetFacts(dataset);
  if ('name' in dataset) return dataset.name;
  const shape = dataset.kind === 'mnist' ? undefined : fieldFacts(facts, 'image')?.shape;
  return [facts.name ?? dataset.kind, ...(shape ? [formatShape(shape)] : [])].join(' ');
}
