import { datasetFacts, fieldFacts } from '@shared/data/facts';
import type { DatasetReference } from '@shared/data/reference';
import { formatShape } from '@shared/tensor/shape';
import { datasetLabel } from '../words/datasetLabel';

/** `MNIST`, `Shapes 28×28×1`, or the name that people's own files have. */
export function datasetName(dataset: DatasetReference): string {
  const facts = datasetFacts(dataset);
  if ('name' in dataset) return dataset.name;
  const shape = dataset.kind === 'mnist' ? undefined : fieldFacts(facts, 'image')?.shape;
  const label = datasetLabel(dataset.kind, facts.name ?? dataset.kind);
  return [label, ...(shape ? [formatShape(shape)] : [])].join(' ');
}
