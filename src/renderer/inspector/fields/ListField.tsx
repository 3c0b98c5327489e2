import { evaluateNumber } from '@shared/document/expression';
import type { PairSpec, ShapeSpec } from '@shared/document/parameters/spec';
import type { ParameterValue } from '@shared/document/schema';
import type { FieldProps } from './FieldProps';
import { readExpression } from './readExpression';
import { useDraft } from './useDraft';

interface ListFieldProps extends FieldProps<PairSpec | ShapeSpec> {
  readonly lengths: readonly number[];
  readonly example: string;
}

type ListReading = { readonly value: number[] } | { readonly problem: string };

/**
 * Whole numbers with × (or x, a comma, a space) between them; each takes arithmetic. One number of a pair means both.
 */
export function readList(text: string, lengths: readonly number[], minimum: number, example: string): ListReading {
  const parts = text.trim().split(/\s*[x×,;]\s*|\s+/i);
  const numbers = parts.map(evaluateNumber);
  if (!lengths.includes(parts.length) || numbers.some((number) => number === undefined || !Number.isInteger(number))) {
    return { problem: `Write it as ${example}.` };
  }
  const low = numbers.find((number) => number! < minimum);
  if (low !== undefined) return { problem: `Each must be at least ${minimum}, not ${low}.` };
  return { value: numbers as number[] };
}

export function formatList(value: ParameterValue | undefined, isPair: boolean): string {
  if (typeof value === 'number') return isPair ? `${value} × ${value}` : String(value);
  return Array.isArray(value) ? value.join(' × ') : '';
}

export function ListField({ id, name, spec, value, scope, onChange, lengths, example }: ListFieldProps) {
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
    (typed) => (scope && readExpression(typed, scope)) ?? readList(typed, lengths, minimum, example),
    commit,
  );
  const step = (by: number) => {
    const read = readList(text, lengths, minimum, example);
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
        placeholder={value === undefined ? 'mixed' : undefined}
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
