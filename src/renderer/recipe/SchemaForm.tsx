import { NumberField } from './NumberField';
import { startVariant, type Field } from './schemaFields';
import { optionWords, starts, wordsOf } from './words';
import './recipe.css';

type Values = Readonly<Record<string, unknown>>;

interface SchemaFormProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** The values after an edit, and the name of the field that was edited. */
  readonly onChange: (values: Values, edited: string) => void;
  /** Distinguishes the fields' ids where several forms stand on a page. */
  readonly prefix: string;
}

/** A form for an object, from the fields of its schema; alternatives open their own fields below them. */
export function SchemaForm({ fields, values, onChange, prefix }: SchemaFormProps) {
  return (
    <div className="form">
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          id={`${prefix}-${field.name}`}
          value={values[field.name]}
          onChange={(value, edited = field.name) => onChange({ ...values, [field.name]: value }, edited)}
        />
      ))}
    </div>
  );
}

interface FormFieldProps {
  readonly field: Field;
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: unknown, edited?: string) => void;
}

function FormField(props: FormFieldProps) {
  const { field, id, value, onChange } = props;
  const { label, help } = wordsOf(field.name);
  if (field.kind === 'variant') return <VariantField {...props} />;
  return (
    <div className="form-row">
      <label htmlFor={id} title={help}>
        {label}
      </label>
      {field.kind === 'number' && (
        <NumberField
          {...field}
          id={id}
          title={help}
          value={typeof value === 'number' ? value : undefined}
          onCommit={onChange}
        />
      )}
      {field.kind === 'boolean' && (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          title={help}
          onChange={(event) => onChange(event.target.checked)}
        />
      )}
      {field.kind === 'choice' && (
        <select
          id={id}
          className="field"
          value={String(value)}
          title={help}
          onChange={(event) => onChange(field.options.find((option) => String(option) === event.target.value))}
        >
          {field.options.map((option) => (
            <option key={option} value={option}>
              {optionWords(field.name, option).label}
            </option>
          ))}
        </select>
      )}
      {field.kind === 'text' && <output id={id}>{String(value ?? '')}</output>}
    </div>
  );
}

function VariantField({ field, id, value, onChange }: FormFieldProps) {
  if (field.kind !== 'variant') return null;
  const values = (value ?? {}) as Values;
  const chosen = field.variants.find(({ kind }) => kind === values.kind);
  const choose = (kind: string): void => {
    const variant = field.variants.find((candidate) => candidate.kind === kind);
    if (variant) onChange(startVariant(variant, values, starts[kind] ?? {}));
  };
  return (
    <fieldset className="form-variant">
      <div className="form-row">
        <label htmlFor={id} title={wordsOf(field.name).help}>
          {wordsOf(field.name).label}
        </label>
        <select id={id} className="field" value={String(values.kind)} onChange={(event) => choose(event.target.value)}>
          {field.variants.map(({ kind }) => (
            <option key={kind} value={kind}>
              {optionWords(field.name, kind).label}
            </option>
          ))}
        </select>
      </div>
      <p className="form-hint">{optionWords(field.name, String(values.kind)).doc}</p>
      {chosen && chosen.fields.length > 0 && (
        <SchemaForm fields={chosen.fields} values={values} prefix={id} onChange={onChange} />
      )}
    </fieldset>
  );
}
