import { canFollowItself } from '@shared/blocks/chain';
import type { BlockDefinition } from '@shared/blocks/definition';
import { evaluateNumber } from '@shared/document/expression';
import { mostRepetitions, type NetNode } from '@shared/document/schema';
import { setRepeat } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';
import { readExpression } from './fields/readExpression';
import { useDraft } from './fields/useDraft';

type Repeat = NonNullable<NetNode['repeat']>;

/** How often a node is drawn in a row. Nothing for a block that can't follow itself, unless it is to be repeated. */
export function RepeatField({ node, block }: { readonly node: NetNode; readonly block: BlockDefinition }) {
  const words = useWords(inspectorWords);
  const { scope, values } = useDrawingStore(viewOf);
  const { repeat = 1 } = node;
  const draft = useDraft<Repeat>(
    typeof repeat === 'number' ? String(repeat) : `=${repeat.expression}`,
    (text) => {
      const typed = readExpression(text, values) ?? { value: evaluateNumber(text) };
      if ('problem' in typed) return typed;
      const { value } = typed;
      if (typeof value === 'object' && 'expression' in value) return { value };
      if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostRepetitions)
        return { value };
      return { problem: words.repeatRange(mostRepetitions) };
    },
    (value) => edit(words.edits.repeat, (document) => setRepeat(document, [node.id], value, scope)),
  );
  if (!canFollowItself(block) && node.repeat === undefined) return null;
  return (
    <div className="inspector-row">
      <label htmlFor="node-repeat" title={words.repeatHelp}>
        {words.repeat}
      </label>
      <span className="field-with-problem">
        <input
          id="node-repeat"
          className="field"
          autoComplete="off"
          value={draft.text}
          aria-invalid={draft.problem !== undefined}
          onChange={draft.onChange}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
        {draft.problem && (
          <span className="field-problem" role="alert">
            {draft.problem}
          </span>
        )}
      </span>
    </div>
  );
}
