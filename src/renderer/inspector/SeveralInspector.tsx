import { useMemo } from 'react';
import type { ParameterSpecs } from '@shared/document/parameters/spec';
import { drawingStore, useDrawingStore } from '../drawing/drawingStore';
import { blockOf, viewOf } from '../drawing/drawingView';
import { ParameterFields } from './ParameterFields';

/** The parameters that several selected blocks have in common; a change changes all of them. */
export function SeveralInspector({ ids }: { readonly ids: readonly string[] }) {
  const nodes = useDrawingStore((state) => viewOf(state).nodes);
  const readOnly = useDrawingStore((state) => viewOf(state).readOnly);
  const chosen = useMemo(() => ids.flatMap((id) => nodes.get(id) ?? []), [ids, nodes]);
  const specs = useMemo(
    () => common(chosen.map((node) => blockOf(drawingStore.getState(), node)?.parameters ?? {})),
    [chosen],
  );
  return (
    <div className="inspector">
      <h2 className="inspector-title">{ids.length} blocks</h2>
      <fieldset className="inspector-fields" disabled={readOnly} aria-label="Parameters in common">
        <ParameterFields nodes={chosen} specs={specs} />
      </fieldset>
      {Object.keys(specs).length === 0 && <p className="inspector-hint">These blocks have no parameter in common.</p>}
    </div>
  );
}

/** Parameters that all have, of the same kind. */
function common(all: readonly ParameterSpecs[]): ParameterSpecs {
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([name, spec]) => others.every((specs) => specs[name]?.kind === spec.kind)),
  );
}
