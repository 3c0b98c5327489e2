import { fieldOf, type Dataset } from './dataset';
import type { Field } from './field';
import type { Table } from './table';

/** Numbers of classes that no example has, in training or in testing. */
export function missingLabels(dataset: Pick<Dataset, 'fields' | 'train' | 'test'>): number[] {
  const field = fieldOf(dataset, 'class');
  if (!field) return [];
  const { classes = [] } = field;
  const occurring = new Set(
    [dataset.train, dataset.test].flatMap(({ columns }) => [...new Set(columns[field.name]!.data)]),
  );
  return classes.map((_, label) => label).filter((label) => !occurring.has(label));
}

/** The same examples with the classes that occur numbered from 0, in their order. Classes keep their names. */
export function withConsecutiveLabels(dataset: Dataset): Dataset {
  const missing = new Set(missingLabels(dataset));
  const field = fieldOf(dataset, 'class');
  if (!field || missing.size === 0) return dataset;
  const { classes = [] } = field;
  const occurring = classes.map((_, label) => label).filter((label) => !missing.has(label));
  const numbers = Uint8Array.from(classes, (_, label) => Math.max(0, occurring.indexOf(label)));
  const renumbered = ({ count, columns }: Table): Table => {
    const { shape, data } = columns[field.name]!;
    return { count, columns: { ...columns, [field.name]: { shape, data: data.map((label) => numbers[label]!) } } };
  };
  const named: Field = { ...field, classes: occurring.map((label) => classes[label]!) };
  return {
    ...dataset,
    fields: dataset.fields.map((each) => (each === field ? named : each)),
    train: renumbered(dataset.train),
    test: renumbered(dataset.test),
  };
}
