import { useDraft } from './useDraft';

interface TextFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

export function TextField({ id, value, onCommit }: TextFieldProps) {
  const { text, onChange, onBlur, onKeyDown } = useDraft(value, (typed) => ({ value: typed }), onCommit);
  return <input id={id} className="field" value={text} onChange={onChange} onBlur={onBlur} onKeyDown={onKeyDown} />;
}
