import { useMemo } from 'react';
import { commonParameters } from '@shared/document/parameters/common';
import { drawingStore, useDrawingStore } from '../drawing/drawingStore';
import { blockOf, viewOf } from '../drawing/drawingView';
import { useWords } from '../words/currentWords';
import { inspectorWords } from '../words/english/inspector';
import { ParameterFields } from './ParameterFields';

/** The parameters that several selected blocks have in common; a change changes all of them. */
export function SeveralInspector({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords(inspectorWords);
  const nodes = useDrawingStore((state) => viewOf(state).nodes);
  const readOnly = useDrawingStore((state) => viewOf(state).readOnly);
  const chosen = useMemo(() => ids.flatMap((id) => nodes.get(id) ?? []), [ids, nodes]);
  const own = useMemo(() => chosen.map((node) => blockOf(drawingStore.getState(), node)?.parameters ?? {}), [chosen]);
  const specs = useMemo(() => commonParameters(own), [own]);
  return (
    <div className="inspector">
      <h2 className="inspector-title">{words.blocks(ids.length)}</h2>
      <fieldset className="inspector-fields" disabled={readOnly} aria-label={words.inCommon}>
        <ParameterFields nodes={chosen} specs={specs} own={own} />
      </fieldset>
      {Object.keys(specs).length === 0 && <p className="inspector-hint">{words.noneInCommon}</p>}
    </div>
  );
}
