import { evaluateExpression, evaluateNumber, type ExpressionScope } from '@shared/document/expression';
import type { ParameterSpec } from '@shared/document/parameters/spec';
import type { ParameterValue } from '@shared/document/schema';
import { useWords } from '../../words/currentWords';
import { inspectorWords } from '../../words/english/inspector';
import { formatList } from './ListField';
import type { FieldProps } from './FieldProps';
import { readExpression } from './readExpression';
import { useDraft } from './useDraft';

interface ExpressionFieldProps extends Omit<FieldProps, 'value'> {
  readonly expression: string;
}

/** An expression over the composite's parameters, and beside it its value in the use that is open. */
export function ExpressionField({ id, spec, expression, scope = {}, onChange }: ExpressionFieldProps) {
  const { valueHere } = useWords(inspectorWords);
  const draft = useDraft<ParameterValue | undefined>(
    `=${expression}`,
    (text) => {
      if (text.trim() === '') return { value: undefined };
      return readExpression(text, scope) ?? { value: evaluateNumber(text) ?? { expression: text.trim() } };
    },
    onChange,
  );
  return (
    <span className="field-with-problem">
      <span className="field-expression">
        <input
          id={id}
          className="field"
          autoComplete="off"
          value={draft.text}
          aria-invalid={draft.problem !== undefined}
          aria-describedby={`${id}-value`}
          onChange={draft.onChange}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
        <output id={`${id}-value`} htmlFor={id} title={valueHere}>
          {valueText(expression, scope, spec)}
        </output>
      </span>
      {draft.problem && (
        <span className="field-problem" role="alert">
          {draft.problem}
        </span>
      )}
    </span>
  );
}

/** `16`, or for a pair `2 × 2`; a dash where the expression has no value. */
function valueText(expression: string, scope: ExpressionScope, { kind }: ParameterSpec): string {
  const result = evaluateExpression(expression, scope);
  if ('error' in result) return '–';
  const { value } = result;
  return typeof value === 'string' || typeof value === 'boolean'
    ? String(value)
    : formatList(value as ParameterValue, kind === 'pair');
}
