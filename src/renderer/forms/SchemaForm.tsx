import { FormField } from './FormField';
import type { Field } from './schemaFields';
import '../recipe/recipe.css';

export type Values = Readonly<Record<string, unknown>>;

interface SchemaFormProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** The values after an edit, and the name of the field that was edited. What is turned off is not among them. */
  readonly onChange: (values: Values, edited: string) => void;
  /** Distinguishes the fields' ids where several forms stand on a page. */
  readonly prefix: string;
  /** The alternative that the fields belong to, where a field has words of its own in it. */
  readonly within?: string;
}

/** A form for an object, from the fields of its schema; alternatives open their own fields below them. */
export function SchemaForm({ fields, values, onChange, prefix, within }: SchemaFormProps) {
  return (
    <div className="form">
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          id={`${prefix}-${field.name}`}
          within={within}
          value={values[field.name]}
          onChange={(value, edited = field.name) => onChange(withValue(values, field.name, value), edited)}
        />
      ))}
    </div>
  );
}

function withValue(values: Values, name: string, value: unknown): Values {
  const { [name]: _, ...others } = values;
  return value === undefined ? others : { ...values, [name]: value };
}
