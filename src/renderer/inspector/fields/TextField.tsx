import { useDraft } from './useDraft';

interface TextFieldProps {
  readonly id: string;
  readonly value: string;
  /** For fields without a label element. */
  readonly label?: string;
  readonly onCommit: (text: string) => void;
}

export function TextField({ id, value, label, onCommit }: TextFieldProps) {
  const { text, onChange, onBlur, onKeyDown } = useDraft(value, (typed) => ({ value: typed }), onCommit);
  return (
    <input
      id={id}
      className="field"
      aria-label={label}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
