import { useState, type KeyboardEvent } from 'react';
import { evaluateNumber } from '@shared/document/expression';
import { formatRate } from '../format/units';
import { useWords, wordsOf } from '../words/currentWords';
import { formsWords } from '../words/english/forms';
import './forms.css';

export interface NumberFieldProps {
  readonly id?: string;
  /** Empty while undefined. */
  readonly value: number | undefined;
  readonly onCommit: (value: number) => void;
  /** Called where the field is emptied; without it a number must stand there. */
  readonly onClear?: () => void;
  readonly integer?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Exclusive lower limit. */
  readonly above?: number;
  readonly disabled?: boolean;
  readonly title?: string;
}

type Limits = Pick<NumberFieldProps, 'integer' | 'minimum' | 'maximum' | 'above'>;

/** The number that the text means, or why it cannot be the field's value. */
export function readNumber(text: string, { integer, minimum, maximum, above }: Limits): number | string {
  const words = wordsOf(formsWords);
  const value = evaluateNumber(text.trim().replace(/(?<=\d),(?=\d{3})/g, ''));
  if (value === undefined) return words.notANumber(text);
  if (integer && !Number.isInteger(value)) return words.notWhole(formatRate(value));
  if (minimum !== undefined && value < minimum) return words.tooSmall(formatRate(minimum));
  if (maximum !== undefined && value > maximum) return words.tooLarge(maximum.toLocaleString('en-US'));
  if (above !== undefined && value <= above) return words.notAbove(formatRate(above));
  return value;
}

/** One step of the arrow keys: 1 for whole numbers, else a tenth of the leading digit's place. */
function nudge(value: number, integer: boolean, direction: number): number {
  if (integer) return Math.round(value) + direction;
  const place = value === 0 ? 0.01 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Number((value + direction * place).toPrecision(6));
}

/** A number field that accepts arithmetic; Enter or leaving commits, Escape discards, the arrow keys step. */
export function NumberField({ id, value, onCommit, onClear, disabled, title, ...limits }: NumberFieldProps) {
  const words = useWords(formsWords);
  const [draft, setDraft] = useState<string>();
  const isCleared = onClear !== undefined && draft?.trim() === '';
  const read = draft === undefined || isCleared ? undefined : readNumber(draft, limits);
  const problem = typeof read === 'string' ? read : undefined;
  const commit = (): void => {
    if (typeof read === 'number' && read !== value) onCommit(read);
    if (isCleared && value !== undefined) onClear();
    if (typeof read !== 'string') setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (event.key === 'Enter') {
      commit();
      // With Ctrl it is a command besides, for which the value counts already.
      if (event.ctrlKey || event.metaKey) return;
    } else if (event.key === 'Escape') setDraft(undefined);
    else if (direction !== 0) {
      event.preventDefault();
      const next = nudge(typeof read === 'number' ? read : (value ?? 0), limits.integer ?? false, direction);
      if (typeof readNumber(String(next), limits) === 'number') {
        setDraft(undefined);
        onCommit(next);
      }
    } else return;
    event.stopPropagation();
  };
  return (
    <span className="number-field">
      <input
        id={id}
        className="field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        title={problem ?? title}
        placeholder={onClear && words.off}
        aria-invalid={problem !== undefined || undefined}
        value={draft ?? (value === undefined ? '' : limits.integer ? String(value) : formatRate(value))}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          commit();
          setDraft(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <span className="number-problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
