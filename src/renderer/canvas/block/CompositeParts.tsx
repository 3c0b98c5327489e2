import { useMemo } from 'react';
import { UnfoldHorizontal } from 'lucide-react';
import { analysisAt } from '@shared/compiler/analyze';
import { leftOut, type LeftOut } from '@shared/compiler/expand/leftOut';
import { blockLibrary } from '@shared/blocks/library';
import type { CompositeBlock } from '@shared/blocks/definition';
import type { ExpressionScope } from '@shared/document/expression';
import { formatShape } from '@shared/tensor/shape';
import { openInside } from '../../drawing/drawingActions';
import { useDrawingStore } from '../../drawing/drawingStore';
import { toggleUnfolded, useUi } from '../../ui/uiStore';
import { CompositePicture } from './miniature/CompositePicture';
import { useWords } from '../../words/currentWords';
import { framesWords } from '../../words/english/frames';
import { canvasWords } from '../../words/english/canvas';
import './compositeParts.css';

/** Not a part of the first load. */
const frames = () => import('../frames/openHere');

export interface CompositePartsProps {
  readonly path: string;
  readonly block: CompositeBlock;
  /** What expressions inside can use, in this use. */
  readonly scope: ExpressionScope;
}

/** What is inside a composite as a miniature; unfolded, the layers inside it with their shapes. What this use leaves out is not listed. */
export function CompositeParts({ path, block, scope }: CompositePartsProps) {
  const words = useWords(framesWords);
  const canvas = useWords(canvasWords);
  const unfolded = useUi((state) => state.unfolded.has(path));
  const library = useDrawingStore(({ document }) => blockLibrary(document));
  const absent = useMemo(() => leftOut(block.graph.nodes, library, scope), [block, library, scope]);
  return (
    <div className="node-inside">
      {unfolded ? <Inside path={path} absent={absent} /> : <CompositePicture path={path} block={block} scope={scope} />}
      <div className="node-inside-buttons nodrag">
        <button type="button" className="link" aria-expanded={unfolded} onClick={() => toggleUnfolded(path)}>
          {unfolded ? canvas.fold : canvas.unfold}
        </button>
        <button type="button" className="link" onClick={() => openInside(path)}>
          {canvas.open}
        </button>
        <button
          type="button"
          className="icon-button node-open-here"
          aria-label={words.openHere}
          title={words.openHereTitle}
          onClick={() => void frames().then(({ openHere }) => openHere(path))}
        >
          <UnfoldHorizontal size={13} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

function Inside({ path, absent }: { readonly path: string; readonly absent: LeftOut }) {
  const children = useDrawingStore((state) => analysisAt(state.analysis, path)?.children);
  const parts = [...(children?.values() ?? [])].map((child) => ({ ...child, id: child.path.slice(path.length + 1) }));
  return (
    <ol className="node-layers">
      {parts
        .filter(({ id }) => !absent.has(id))
        .map(({ id, outputs }) => (
          <li key={id}>
            <span>{id}</span>
            <span>{outputs[0] ? formatShape(outputs[0]) : '–'}</span>
          </li>
        ))}
    </ol>
  );
}
