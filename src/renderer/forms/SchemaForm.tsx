import type { ReactNode } from 'react';
import { fieldLabel } from './fieldLabels';
import { BooleanRow, ChoiceRow, NumberRow, NumbersRow, Row, TextRow, type FormFieldProps } from './formRows';
import { optionLabel } from './optionLabels';
import { startGroup, startVariant, type Field } from './schemaFields';
import { starts } from './startingValues';
import { useWords } from '../words/currentWords';
import { fieldsWords } from '../words/english/fields';
import { formsWords } from '../words/english/forms';
import './forms.css';

export type Values = Readonly<Record<string, unknown>>;

interface SchemaFormProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** The values after an edit, and the name of the field that was edited. What is turned off is not among them. */
  readonly onChange: (values: Values, edited: string) => void;
  /** Distinguishes the fields' ids where several forms stand on a page. */
  readonly prefix: string;
  /** The alternative that the fields belong to, for labels specific to it. */
  readonly within?: string;
}

/** A form for an object, from the fields of its schema; alternatives open their own fields below them. */
export function SchemaForm({ fields, values, onChange, prefix, within }: SchemaFormProps) {
  // Labels are looked up further below; the form follows the language for all of them.
  useWords(fieldsWords);
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

/** One field of a form, with its label; what can be turned off explains itself while it is on. */
function FormField(props: FormFieldProps) {
  const Kind = kinds[props.field.kind] as (props: FormFieldProps) => ReactNode;
  return <Kind {...props} />;
}

const kinds: { readonly [Kind in Field['kind']]: (props: FormFieldProps<Kind>) => ReactNode } = {
  number: NumberRow,
  boolean: BooleanRow,
  choice: ChoiceRow,
  numbers: NumbersRow,
  text: TextRow,
  variant: VariantField,
  group: GroupField,
};

/** The value for none of the alternatives: no alternative has this name. */
const none = '';

function VariantField({ field, id, value, onChange, within }: FormFieldProps<'variant'>) {
  const words = useWords(formsWords);
  const values = (value ?? {}) as Values;
  const kind = String(values.kind ?? none);
  const chosen = field.variants.find((variant) => variant.kind === kind);
  const choose = (wanted: string): void => {
    const variant = field.variants.find((candidate) => candidate.kind === wanted);
    onChange(variant && startVariant(variant, values, starts[wanted] ?? {}));
  };
  const { doc } = optionLabel(field.name, kind);
  return (
    <fieldset className="form-variant">
      <Row {...{ field, id, within }}>
        <select id={id} className="field" value={kind} onChange={(event) => choose(event.target.value)}>
          {field.optional && <option value={none}>{words.off}</option>}
          {field.variants.map((variant) => (
            <option key={variant.kind} value={variant.kind}>
              {optionLabel(field.name, variant.kind).label}
            </option>
          ))}
        </select>
      </Row>
      {chosen && doc && <p className="form-hint">{doc}</p>}
      {chosen && chosen.fields.length > 0 && (
        <SchemaForm fields={chosen.fields} values={values} prefix={id} within={chosen.kind} onChange={onChange} />
      )}
    </fieldset>
  );
}

function GroupField({ field, id, value, onChange, within }: FormFieldProps<'group'>) {
  const { help } = fieldLabel(field.name, within);
  const isOn = value !== undefined;
  return (
    <fieldset className="form-variant">
      <Row {...{ field, id, within }}>
        <input
          id={id}
          type="checkbox"
          checked={isOn}
          title={help}
          onChange={(event) => onChange(event.target.checked ? startGroup(field.fields) : undefined)}
        />
      </Row>
      {isOn && help && <p className="form-hint">{help}</p>}
      {isOn && (
        <SchemaForm
          fields={field.fields}
          values={value as Values}
          prefix={id}
          within={field.name}
          onChange={onChange}
        />
      )}
    </fieldset>
  );
}
