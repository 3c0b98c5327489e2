import { classCount, type Field } from '@shared/data/field';
import { splitNames, type DataReader } from '@shared/data/reader';
import { formatShape } from '@shared/tensor/shape';
import { formatCount } from '../format/units';

/** What each field of the examples is: `image · 28×28×1`. */
export function FieldList({ fields }: { readonly fields: readonly Field[] }) {
  return (
    <ul className="field-list" aria-label="Fields">
      {fields.map((field) => (
        <li key={field.name}>
          <strong>{field.name}</strong>
          {field.kind !== field.name && ` ${field.kind}`}
          {field.shape.length > 0 && ` · ${formatShape(field.shape)}`}
          {classCount(field) !== undefined && ` · ${formatCount(classCount(field)!)} classes`}
        </li>
      ))}
    </ul>
  );
}

/** `800 training · 100 validation · 100 test examples` */
export function describeCounts(counts: DataReader['counts']): string {
  const names = { train: 'training', validation: 'validation', test: 'test' } as const;
  const parts = splitNames.filter((split) => counts[split] > 0 || split !== 'validation');
  return `${parts.map((split) => `${formatCount(counts[split])} ${names[split]}`).join(' · ')} examples`;
}
