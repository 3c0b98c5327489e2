import { ArrowUpFromLine } from 'lucide-react';
import { exposable, exposeParameter } from '@shared/editing/exposed';
import type { ParameterSpec } from '@shared/document/parameters/spec';
import type { NetNode } from '@shared/document/schema';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { sayWithUndo } from '../drawing/sayWithUndo';
import { viewOf } from '../drawing/drawingView';
import { useWords, wordsOf } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';

interface ExposeButtonProps {
  readonly node: NetNode;
  readonly name: string;
  readonly spec: ParameterSpec;
}

/** Inside the user's own composite: lets each use of the composite set this parameter. */
export function ExposeButton({ node, name, spec }: ExposeButtonProps) {
  const words = useWords(inspectorWords);
  const scope = useDrawingStore((state) => viewOf(state).scope);
  const readOnly = useDrawingStore((state) => viewOf(state).readOnly);
  if (scope === undefined || readOnly || !exposable(spec, node.parameters[name])) return null;
  const label = words.expose(scope, spec.label ?? name);
  return (
    <button
      type="button"
      className="icon-button inspector-expose"
      aria-label={label}
      title={label}
      onClick={() => expose(label, scope, node.id, name)}
    >
      <ArrowUpFromLine size={14} aria-hidden="true" />
    </button>
  );
}

function expose(label: string, scope: string, id: string, parameter: string): void {
  let name = parameter;
  edit(label, (document) => {
    const exposed = exposeParameter(document, scope, id, parameter);
    name = exposed.name;
    return exposed.document;
  });
  if (name !== parameter) sayWithUndo(wordsOf(inspectorWords).exposedAs(name, scope, parameter));
}
