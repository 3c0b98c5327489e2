import type { ReactNode } from 'react';
import { NumberField } from './NumberField';
import { SchemaForm, type Values } from './SchemaForm';
import { startGroup, startVariant, type Field } from './schemaFields';
import { fieldLabel } from './fieldLabels';
import { optionLabel } from './optionLabels';
import { starts } from './startingValues';

interface FormFieldProps<Kind extends Field['kind'] = Field['kind']> {
  readonly field: Extract<Field, { kind: Kind }>;
  readonly id: string;
  readonly value: unknown;
  /** `edited` names the field where it is one further inside. Nothing as the value turns it off. */
  readonly onChange: (value: unknown, edited?: string) => void;
  readonly within?: string;
}

/** One field of a form, with its label; what can be turned off explains itself while it is on. */
export function FormField(props: FormFieldProps) {
  const Kind = kinds[props.field.kind] as (props: FormFieldProps) => ReactNode;
  return <Kind {...props} />;
}

const kinds: { readonly [Kind in Field['kind']]: (props: FormFieldProps<Kind>) => ReactNode } = {
  number: NumberRow,
  boolean: BooleanRow,
  choice: ChoiceRow,
  text: TextRow,
  variant: VariantField,
  group: GroupField,
};

function Row({
  field,
  id,
  within,
  children,
}: Pick<FormFieldProps, 'field' | 'id' | 'within'> & { children: ReactNode }) {
  const { label, help } = fieldLabel(field.name, within);
  return (
    <div className="form-row">
      <label htmlFor={id} title={help}>
        {label}
      </label>
      {children}
    </div>
  );
}

function NumberRow({ field, id, value, onChange, within }: FormFieldProps<'number'>) {
  const { help } = fieldLabel(field.name, within);
  return (
    <>
      <Row {...{ field, id, within }}>
        <NumberField
          {...field}
          id={id}
          title={help}
          value={typeof value === 'number' ? value : undefined}
          onCommit={onChange}
          onClear={field.optional ? () => onChange(undefined) : undefined}
        />
      </Row>
      {field.optional && value !== undefined && help && <p className="form-hint">{help}</p>}
    </>
  );
}

function BooleanRow({ field, id, value, onChange, within }: FormFieldProps<'boolean'>) {
  return (
    <Row {...{ field, id, within }}>
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        title={fieldLabel(field.name, within).help}
        onChange={(event) => onChange(event.target.checked)}
      />
    </Row>
  );
}

function ChoiceRow({ field, id, value, onChange, within }: FormFieldProps<'choice'>) {
  const chosen = field.options.find((option) => option === value) ?? field.default ?? field.options[0]!;
  const { doc } = optionLabel(field.name, chosen);
  return (
    <>
      <Row {...{ field, id, within }}>
        <select
          id={id}
          className="field"
          value={String(chosen)}
          title={fieldLabel(field.name, within).help}
          onChange={(event) => onChange(field.options.find((option) => String(option) === event.target.value))}
        >
          {field.options.map((option) => (
            <option key={option} value={option}>
              {optionLabel(field.name, option).label}
            </option>
          ))}
        </select>
      </Row>
      {doc && <p className="form-hint">{doc}</p>}
    </>
  );
}

function TextRow({ field, id, value, within }: FormFieldProps<'text'>) {
  return (
    <Row {...{ field, id, within }}>
      <output id={id}>{String(value ?? '')}</output>
    </Row>
  );
}

/** What stands for none of the alternatives: no alternative is called so. */
const none = '';

function VariantField({ field, id, value, onChange, within }: FormFieldProps<'variant'>) {
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
          {field.optional && <option value={none}>off</option>}
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
