import type { BooleanSpec, ChoiceSpec } from '@shared/document/parameters/spec';
import { useWords } from '../../words/currentWords';
import { inspectorWords } from '../../words/english/inspector';
import type { FieldProps } from './FieldProps';

export function ChoiceField({ id, spec, value, onChange }: FieldProps<ChoiceSpec<string>>) {
  const { mixed } = useWords(inspectorWords);
  return (
    <select
      id={id}
      className="field"
      value={(value as string | undefined) ?? ''}
      onChange={({ target }) => onChange(target.value)}
    >
      {value === undefined && <option value="">{mixed}</option>}
      {spec.options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}

export function BooleanField({ id, value, onChange }: FieldProps<BooleanSpec>) {
  return (
    <input
      id={id}
      type="checkbox"
      className="checkbox"
      checked={value === true}
      ref={(box) => {
        if (box) box.indeterminate = value === undefined;
      }}
      onChange={({ target }) => onChange(target.checked)}
    />
  );
}
