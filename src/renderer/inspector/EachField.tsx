import { Rows3 } from 'lucide-react';
import { formatEach, readEach } from '@shared/document/repetition';
import type { EachValue, NetNode, ParameterValue } from '@shared/document/schema';
import { setEach } from '@shared/editing';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { TextField } from './fields/TextField';

interface EachFieldProps {
  readonly id: string;
  readonly node: NetNode;
  readonly name: string;
  readonly values: EachValue;
}

/** A parameter that differs from repetition to repetition, as text: `2, 1, 1`, or `2, then 1`. */
export function EachField({ id, node, name, values }: EachFieldProps) {
  const scope = useDrawingStore((state) => viewOf(state).scope);
  const commit = (text: string) =>
    edit(`Set ${name}`, (document) => setEach(document, [node.id], name, readEach(text), scope));
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
  const label = `Let ${name} differ between repetitions`;
  return (
    <button
      type="button"
      className="icon-button inspector-expose"
      aria-label={label}
      title={`${label}: type 2, 1, 1 or 2, then 1. Empty the field for one value.`}
      onClick={() =>
        edit(label, (document) => setEach(document, [node.id], name, { first: [value], then: value }, scope))
      }
    >
      <Rows3 size={14} aria-hidden="true" />
    </button>
  );
}
