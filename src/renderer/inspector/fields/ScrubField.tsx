import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { evaluateNumber } from '@shared/document/expression';
import type { IntegerSpec, NumberSpec } from '@shared/document/parameters/spec';
import { endStep } from '../../drawing/drawingActions';
import type { ParameterValue } from '@shared/document/schema';
import { useWords, wordsOf } from '../../words/currentWords';
import { formsWords } from '../../words/english/forms';
import { inspectorWords } from '../../words/english/inspector';
import type { FieldProps } from './FieldProps';
import { readExpression } from './readExpression';
import { useDraft } from './useDraft';

type Limits = Pick<IntegerSpec | NumberSpec, 'kind' | 'minimum' | 'maximum'>;

/** Parses a number with arithmetic; otherwise says why the text cannot be the value. */
export function readNumber(
  text: string,
  { kind, minimum, maximum }: Limits,
): { readonly value: number } | { readonly problem: string } {
  const words = wordsOf(formsWords);
  const value = evaluateNumber(text.replace('×', '*'));
  if (value === undefined) return { problem: words.notANumber(text) };
  if (kind === 'integer' && !Number.isInteger(value)) return { problem: words.notWhole(String(value)) };
  if (minimum !== undefined && value < minimum) return { problem: words.tooSmall(String(minimum)) };
  if (maximum !== undefined && value > maximum) return { problem: words.tooLarge(String(maximum)) };
  return { value };
}

/** A number: typed with arithmetic, stepped by the arrow keys, or scrubbed by dragging sideways. */
export function ScrubField({ id, name, spec, value, scope, onChange }: FieldProps<IntegerSpec | NumberSpec>) {
  const { mixed } = useWords(inspectorWords);
  const shown = typeof value === 'number' ? String(value) : '';
  const draft = useDraft<ParameterValue>(
    shown,
    (text) => (scope && readExpression(text, scope)) ?? readNumber(text, spec),
    (read) => onChange(read),
  );
  const scrub = useRef<{ x: number; from: number; moved: boolean }>(undefined);
  const step = spec.kind === 'integer' ? 1 : (spec.step ?? 0.01);
  const set = (wanted: number) => {
    const rounded = spec.kind === 'integer' ? Math.round(wanted) : Number(wanted.toPrecision(6));
    const next = Math.min(spec.maximum ?? Infinity, Math.max(spec.minimum ?? -Infinity, rounded));
    draft.forget();
    onChange(next, `scrub:${name}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    draft.onKeyDown(event);
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!direction) return;
    event.preventDefault();
    set((evaluateNumber(draft.text) ?? 0) + direction * step * (event.shiftKey ? 10 : 1));
  };
  const onPointerMove = (event: PointerEvent<HTMLInputElement>) => {
    const drag = scrub.current;
    if (!drag) return;
    const by = Math.trunc((event.clientX - drag.x) / 4);
    if (!drag.moved && by === 0) return;
    if (!drag.moved) event.currentTarget.setPointerCapture(event.pointerId);
    drag.moved = true;
    set(drag.from + by * step);
  };
  return (
    <span className="field-with-problem">
      <input
        id={id}
        className="field field-number"
        inputMode="decimal"
        autoComplete="off"
        value={draft.text}
        placeholder={value === undefined ? mixed : undefined}
        aria-invalid={draft.problem !== undefined}
        aria-describedby={draft.problem && `${id}-problem`}
        onChange={draft.onChange}
        onBlur={draft.onBlur}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (typeof value === 'number' && document.activeElement !== event.currentTarget)
            scrub.current = { x: event.clientX, from: value, moved: false };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => {
          if (scrub.current?.moved) {
            event.preventDefault();
            endStep();
          }
          scrub.current = undefined;
        }}
      />
      {draft.problem && (
        <span id={`${id}-problem`} className="field-problem" role="alert">
          {draft.problem}
        </span>
      )}
    </span>
  );
}
