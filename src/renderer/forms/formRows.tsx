import type { ReactNode } from 'react';
import { fieldLabel } from './fieldLabels';
import { NumberField } from './NumberField';
import { optionLabel } from './optionLabels';
import type { Field } from './schemaFields';

export interface FormFieldProps<Kind extends Field['kind'] = Field['kind']> {
  readonly field: Extract<Field, { kind: Kind }>;
  readonly id: string;
  readonly value: unknown;
  /** `edited` names the field where it is one further inside. Nothing as the value turns it off. */
  readonly onChange: (value: unknown, edited?: string) => void;
  readonly within?: string;
}

/** A label and the control beside it. */
export function Row({
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

export function NumberRow({ field, id, value, onChange, within }: FormFieldProps<'number'>) {
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

export function BooleanRow({ field, id, value, onChange, within }: FormFieldProps<'boolean'>) {
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

export function ChoiceRow({ field, id, value, onChange, within }: FormFieldProps<'choice'>) {
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

/** Numbers with commas between them; what is none is left as it was. */
export function NumbersRow({ field, id, value, onChange, within }: FormFieldProps<'numbers'>) {
  const written = Array.isArray(value) ? value.join(', ') : '';
  const commit = (input: HTMLInputElement): void => {
    const parts = input.value.split(/[\s,;]+/).filter(Boolean);
    const numbers = parts.map(Number);
    if (numbers.some((number) => !Number.isFinite(number))) input.value = written;
    else if (numbers.join(', ') !== written) onChange(numbers);
  };
  return (
    <Row {...{ field, id, within }}>
      <input
        key={written}
        id={id}
        className="field"
        defaultValue={written}
        title={fieldLabel(field.name, within).help}
        placeholder="1, 1, …"
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget)}
      />
    </Row>
  );
}

export function TextRow({ field, id, value, within }: FormFieldProps<'text'>) {
  return (
    <Row {...{ field, id, within }}>
      <output id={id}>{String(value ?? '')}</output>
    </Row>
  );
}
