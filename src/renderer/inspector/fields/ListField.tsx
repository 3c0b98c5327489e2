import { evaluateNumber } from '@shared/document/expression';
import type { PairSpec, ShapeSpec } from '@shared/document/parameters/spec';
import type { ParameterValue } from '@shared/document/schema';
import { useWords, wordsOf } from '../../words/currentWords';
import { inspectorWords } from '../../words/english/inspector';
import type { FieldProps } from './FieldProps';
import { readExpression } from './readExpression';
import { useDraft } from './useDraft';

type ListReading = { readonly value: number[] } | { readonly problem: string };

/**
 * Whole numbers with × (or x, a comma, a space) between them; each takes arithmetic. One number of a pair means both.
 * A shape has up to four.
 */
export function readList(text: string, isPair: boolean, minimum: number): ListReading {
  const words = wordsOf(inspectorWords);
  const parts = text.trim().split(/\s*[x×,;]\s*|\s+/i);
  const numbers = parts.map(evaluateNumber);
  if (parts.length > (isPair ? 2 : 4) || numbers.some((number) => number === undefined || !Number.isInteger(number))) {
    return { problem: words.writeAs(isPair ? words.pairExample : '28×28×1') };
  }
  const low = numbers.find((number) => number! < minimum);
  if (low !== undefined) return { problem: words.eachAtLeast(minimum, low) };
  return { value: numbers as number[] };
}

export function formatList(value: ParameterValue | undefined, isPair: boolean): string {
  if (typeof value === 'number') return isPair ? `${value} × ${value}` : String(value);
  return Array.isArray(value) ? value.join(' × ') : '';
}

export function ListField({ id, name, spec, value, scope, onChange }: FieldProps<PairSpec | ShapeSpec>) {
  const { mixed } = useWords(inspectorWords);
  const minimum = spec.kind === 'pair' ? (spec.minimum ?? 0) : spec.free ? -1 : 1;
  const isPair = spec.kind === 'pair';
  const commit = (read: ParameterValue) => {
    if (!Array.isArray(read)) return onChange(read);
    const numbers = read;
    const isSquare = isPair && (numbers.length === 1 || numbers[0] === numbers[1]);
    onChange(isSquare ? numbers[0]! : numbers);
  };
  const {
    text,
    problem,
    forget,
    onChange: onType,
    onBlur,
    onKeyDown,
  } = useDraft<ParameterValue>(
    formatList(value, isPair),
    (typed) => (scope && readExpression(typed, scope)) ?? readList(typed, isPair, minimum),
    commit,
  );
  const step = (by: number) => {
    const read = readList(text, isPair, minimum);
    if (!('value' in read)) return;
    const next = read.value.map((number) => Math.max(minimum, number + by));
    forget();
    onChange(isPair && next.every((number) => number === next[0]) ? next[0]! : next, `step:${name}`);
  };
  return (
    <span className="field-with-problem">
      <input
        id={id}
        className="field"
        autoComplete="off"
        value={text}
        placeholder={value === undefined ? mixed : undefined}
        aria-invalid={problem !== undefined}
        onChange={onType}
        onBlur={onBlur}
        onKeyDown={(event) => {
          onKeyDown(event);
          const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (!direction || !isPair) return;
          event.preventDefault();
          step(direction);
        }}
      />
      {problem && (
        <span className="field-problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
