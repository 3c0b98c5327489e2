import { ArrowUpFromLine } from 'lucide-react';
import { exposable, exposeParameter } from '@shared/editing';
import type { ParameterSpec } from '@shared/document/parameters/spec';
import type { NetNode } from '@shared/document/schema';
import { edit } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';

interface ExposeButtonProps {
  readonly node: NetNode;
  readonly name: string;
  readonly spec: ParameterSpec;
}

/** Inside the user's own composite: lets each use of the composite set this parameter. */
export function ExposeButton({ node, name, spec }: ExposeButtonProps) {
  const scope = useDrawingStore((state) => viewOf(state).scope);
  const readOnly = useDrawingStore((state) => viewOf(state).readOnly);
  if (scope === undefined || readOnly || !exposable(spec, node.parameters[name])) return null;
  const label = `Let each ${scope} set ${spec.label ?? name}`;
  return (
    <button
      type="button"
      className="icon-button inspector-expose"
      aria-label={label}
      title={label}
      onClick={() => edit(label, (document) => exposeParameter(document, scope, node.id, name).document)}
    >
      <ArrowUpFromLine size={14} aria-hidden="true" />
    </button>
  );
}
