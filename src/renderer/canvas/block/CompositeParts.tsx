import { analysisAt } from '@shared/compiler/analyze';
import { formatShape } from '@shared/tensor/shape';
import { openView } from '../../drawing/drawingActions';
import { drawingStore, useDrawingStore } from '../../drawing/drawingStore';
import { toggleUnfolded, useUi } from '../../ui/uiStore';
import './compositeParts.css';

/** The recipe of a composite in a line; unfolded, the layers inside it with their shapes. */
export function CompositeParts({
  id,
  path,
  recipe,
}: {
  readonly id: string;
  readonly path: string;
  readonly recipe: string;
}) {
  const unfolded = useUi((state) => state.unfolded.has(id));
  return (
    <div className="node-inside">
      {unfolded ? <Inside path={path} /> : <p className="node-recipe">{recipe}</p>}
      <div className="node-inside-buttons nodrag">
        <button type="button" className="link" aria-expanded={unfolded} onClick={() => toggleUnfolded(id)}>
          {unfolded ? 'Fold' : 'Unfold'}
        </button>
        <button type="button" className="link" onClick={() => openView([...drawingStore.getState().view, id])}>
          Open
        </button>
      </div>
    </div>
  );
}

function Inside({ path }: { readonly path: string }) {
  const children = useDrawingStore((state) => analysisAt(state.analysis, path)?.children);
  return (
    <ol className="node-layers">
      {[...(children?.values() ?? [])].map((child) => (
        <li key={child.path}>
          <span>{child.path.slice(path.length + 1)}</span>
          <span>{child.outputs[0] ? formatShape(child.outputs[0]) : '–'}</span>
        </li>
      ))}
    </ol>
  );
}
