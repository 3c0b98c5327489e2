import type { DifferenceRow } from '@shared/editing/compare/table';
import { fieldLabel } from './fieldLabels';
import { optionLabel } from './optionLabels';

/** A difference with the labels of the Recipe and Data tabs in place of the file's names: `learning rate`, `SGD`. */
export function labelled({ part, label, values }: DifferenceRow): DifferenceRow {
  if (part !== 'recipe') return { part, label, values };
  const path = label.split('.');
  const field = path.at(-1)!;
  const group = path.at(-2);
  // Which alternative is chosen is what its group is called: `optimizer.kind` is the optimizer.
  const subject = field === 'kind' && group !== undefined ? group : field;
  return {
    part,
    label: fieldLabel(subject, group).label,
    values: values.map((value) => optionLabel(subject, value).label),
  };
}
