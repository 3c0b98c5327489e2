import type { CompositeBlock } from '@shared/blocks/definition';
import type { ExpressionScope } from '@shared/document/expression';
import { openInside } from '../../drawing/drawingActions';
import { frames } from '../frames/framesLater';
import { CompositePicture } from './miniature/CompositePicture';
import { useWords } from '../../words/currentWords';
import { framesWords } from '../../words/english/frames';
import { canvasWords } from '../../words/english/canvas';
import './compositeParts.css';

export interface CompositePartsProps {
  readonly path: string;
  readonly block: CompositeBlock;
  /** What expressions inside can use, in this use. */
  readonly scope: ExpressionScope;
}

/** What is inside a composite as a miniature, and the ways into it. */
export function CompositeParts({ path, block, scope }: CompositePartsProps) {
  const words = useWords(framesWords);
  const canvas = useWords(canvasWords);
  return (
    <div className="node-inside">
      <CompositePicture path={path} block={block} scope={scope} />
      <div className="node-inside-buttons nodrag">
        <button
          type="button"
          className="link"
          title={words.openHereTitle}
          onClick={() => void frames(({ openHere }) => openHere(path))}
        >
          {words.openHere}
        </button>
        <button type="button" className="link" title={words.fullScreenTitle} onClick={() => openInside(path)}>
          {canvas.open}
        </button>
      </div>
    </div>
  );
}
