import { useMemo, type CSSProperties } from 'react';
import { valuesOf, type ColumnBytes } from '@shared/data/columnBytes';
import type { Field } from '@shared/data/field';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import { sampleViews } from './index';
import './samples.css';

interface SampleGridProps {
  readonly fields: readonly Field[];
  readonly samples: ColumnBytes;
}

type Values = TensorData['data'];

/** Widths of pictures: of several fields, or of one beside a caption. */
const widths = { many: 84, one: 28 } as const;

/** Examples with all their fields: pictures beside each other, texts below. */
export function SampleGrid({ fields, samples }: SampleGridProps) {
  const examples = useMemo(() => examplesIn(fields, samples), [fields, samples]);
  const drawn = fields.filter(({ kind }) => sampleViews[kind].Picture);
  const isOneImage = drawn.length === 1 && drawn[0]!.kind === 'image' && Math.max(...drawn[0]!.shape) <= 48;
  const width = isOneImage ? widths.one : widths.many;
  return (
    <ol className="sample-grid" style={{ '--sample-width': `${drawn.length * (width + 4)}px` } as CSSProperties}>
      {examples.map((example, index) => (
        <li key={index}>
          <Sample fields={fields} example={example} width={width} />
        </li>
      ))}
    </ol>
  );
}

interface SampleProps {
  readonly fields: readonly Field[];
  readonly example: Readonly<Record<string, Values>>;
  readonly width: number;
}

function Sample({ fields, example, width }: SampleProps) {
  const imageField = fields.find(({ kind }) => kind === 'image');
  const image = imageField && { field: imageField, values: example[imageField.name]! };
  const texts = fields.filter(({ kind }) => !sampleViews[kind].Picture);
  const textOf = (field: Field) => sampleViews[field.kind].text(field, example[field.name]!);
  return (
    <>
      <div className="sample-pictures">
        {fields.map((field) => {
          const { Picture } = sampleViews[field.kind];
          if (!Picture) return null;
          return <Picture key={field.name} field={field} values={example[field.name]!} width={width} image={image} />;
        })}
      </div>
      {texts.map((field) => {
        const { Marked } = sampleViews[field.kind];
        return (
          <span key={field.name} title={`${field.name}: ${textOf(field)}`}>
            {texts.length > 1 && `${field.name}: `}
            {Marked ? <Marked field={field} values={example[field.name]!} /> : textOf(field)}
          </span>
        );
      })}
    </>
  );
}

/** Values by field of each example. */
function examplesIn(fields: readonly Field[], samples: ColumnBytes): readonly Readonly<Record<string, Values>>[] {
  const columns = fields.flatMap((field) => {
    const column = valuesOf(field, samples);
    return column ? [{ field, column, size: sizeOf(field.shape) }] : [];
  });
  return Array.from({ length: columns[0]?.column.shape[0] ?? 0 }, (_, index) =>
    Object.fromEntries(
      columns.map(({ field, column, size }) => [field.name, column.data.subarray(index * size, (index + 1) * size)]),
    ),
  );
}
