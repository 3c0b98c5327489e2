import { evaluateNumber } from '@shared/document/expression';
import type { PaddingSpec } from '@shared/document/parameters/spec';
import type { ParameterValue } from '@shared/document/schema';
import { useWords, wordsOf } from '../../words/currentWords';
import { inspectorWords } from '../../words/english/inspector';
import type { FieldProps } from './FieldProps';
import { readExpression } from './readExpression';
import { useDraft } from './useDraft';

/** One number for all sides, or four: top, bottom, left, right. */
export function readPadding(text: string) {
  const numbers = text
    .trim()
    .split(/[\s,;]+/)
    .map(evaluateNumber);
  const isFit = numbers.every((number) => number !== undefined && Number.isInteger(number) && number >= 0);
  if (!isFit || (numbers.length !== 1 && numbers.length !== 4)) return { problem: wordsOf(inspectorWords).paddingForm };
  return { value: numbers.length === 1 ? numbers[0]! : (numbers as number[]) };
}

/** A named padding, or numbers of pixels. */
export function PaddingField({ id, spec, value, scope, onChange }: FieldProps<PaddingSpec>) {
  const words = useWords(inspectorWords);
  const isNumbers = typeof value === 'number' || Array.isArray(value);
  const shown = typeof value === 'number' ? String(value) : Array.isArray(value) ? value.join(', ') : '';
  const draft = useDraft<ParameterValue>(
    shown,
    (text) => (scope && readExpression(text, scope)) ?? readPadding(text),
    (read) => onChange(read),
  );
  return (
    <span className="field-with-problem">
      <select
        id={id}
        className="field"
        value={isNumbers ? 'numbers' : ((value as string | undefined) ?? '')}
        onChange={({ target }) => onChange(target.value === 'numbers' ? 1 : target.value)}
      >
        {value === undefined && <option value="">{words.mixed}</option>}
        {spec.named.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value="numbers">{words.pixels}</option>
      </select>
      {isNumbers && (
        <input
          className="field"
          aria-label={words.pixelsHelp}
          value={draft.text}
          aria-invalid={draft.problem !== undefined}
          onChange={draft.onChange}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
      )}
      {draft.problem && (
        <span className="field-problem" role="alert">
          {draft.problem}
        </span>
      )}
    </span>
  );
}
