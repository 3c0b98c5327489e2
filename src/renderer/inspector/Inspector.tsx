import { useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { CompositeInspector } from './CompositeInspector';
import { NodeInspector } from './NodeInspector';
import { NothingSelected } from './NothingSelected';
import { SeveralInspector } from './SeveralInspector';
import './inspector.css';

/** The selection's parameters, facts and problems. */
export function Inspector() {
  const selection = useDrawingStore((state) => state.selection);
  const nodes = useDrawingStore((state) => viewOf(state).nodes);
  const composite = useDrawingStore((state) => viewOf(state).composite);
  const readOnly = useDrawingStore((state) => viewOf(state).readOnly);
  const ids = selection.filter((id) => nodes.has(id));
  if (ids.length === 0)
    return composite ? <CompositeInspector composite={composite} readOnly={readOnly} /> : <NothingSelected />;
  return ids.length === 1 ? (
    <NodeInspector key={ids[0]} id={ids[0]!} />
  ) : (
    <SeveralInspector key={ids.join()} ids={ids} />
  );
}
