import { Rows3 } from 'lucide-react';
import { formatEach, readEach } from '@shared/document/repetition';
import type { EachValue, NetNode, ParameterValue } from '@shared/document/schema';
import { setEach } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';
import { TextField } from './fields/TextField';

interface EachFieldProps {
  readonly id: string;
  readonly node: NetNode;
  readonly name: string;
  readonly values: EachValue;
}

/** A parameter that differs from repetition to repetition, as text: `2, 1, 1`, or `2, then 1`. */
export function EachField({ id, node, name, values }: EachFieldProps) {
  const { edits } = useWords(inspectorWords);
  const scope = useDrawingStore((state) => viewOf(state).scope);
  const commit = (text: string) =>
    edit(edits.set(name), (document) => setEach(document, [node.id], name, readEach(text), scope));
  return <TextField id={id} value={formatEach(values)} onCommit={commit} />;
}

interface EachButtonProps {
  readonly node: NetNode;
  readonly name: string;
  /** What all repetitions have so far. */
  readonly value: ParameterValue;
}

/** Lets a parameter of a repeated node differ from repetition to repetition. */
export function EachButton({ node, name, value }: EachButtonProps) {
  const scope = useDrawingStore((state) => viewOf(state).scope);
  const words = useWords(inspectorWords);
  const label = words.differ(name);
  return (
    <button
      type="button"
      className="icon-button inspector-expose"
      aria-label={label}
      title={words.differHelp(name)}
      onClick={() =>
        edit(label, (document) => setEach(document, [node.id], name, { first: [value], then: value }, scope))
      }
    >
      <Rows3 size={14} aria-hidden="true" />
    </button>
  );
}
