import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { problemsAt } from '../../drawing/analysisIndex';
import { useDrawingStore } from '../../drawing/drawingStore';
import { nameOf, viewAt, viewOf } from '../../drawing/drawingView';
import { useViewMode } from '../../drawing/viewMode';
import { withoutRemedy } from '../../problems/problemText';
import { RemedyButtons } from '../../problems/RemedyButtons';
import { detailAt } from '../../viewport/detail';
import { canvasArea, flow } from '../../viewport/flow';
import { boxOf } from '../../viewport/nodeBoxes';
import { closeHover, hoverAway, hoverStore, keepHover } from './hoverStore';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import './problemCard.css';

/** The problems of the node under the pointer with their remedies, in the size of other text however far the drawing is. */
export function ProblemCard() {
  const path = useStore(hoverStore, (state) => state.path) ?? '';
  const node = useDrawingStore((state) => viewAt(state, scopePrefix(path)).nodes.get(idAt(path)));
  const problems = useDrawingStore((state) => problemsAt(state.analysis, path));
  const isSelected = useDrawingStore(
    (state) => viewOf(state).prefix === scopePrefix(path) && state.selection.includes(idAt(path)),
  );
  const mode = useViewMode();
  // A selected node that can be read shows its remedies itself.
  const isOnNode = isSelected && mode === 'cards' && detailAt(flow()?.getZoom() ?? 1) === 'full';
  if (!node || !problems.length || isOnNode) return null;
  return <Card key={path} path={path} name={nameOf(node)} problems={problems} />;
}

interface CardProps {
  readonly path: string;
  readonly name: string;
  readonly problems: ReturnType<typeof problemsAt>;
}

function Card({ path, name, problems }: CardProps) {
  const words = useWords(canvasWords);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    if (size) setPlace(placeBeside(path, size));
  }, [path]);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && closeHover();
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div
      ref={card}
      className="problem-card popover"
      role="group"
      aria-label={words.problemsOf(name)}
      style={place ?? { visibility: 'hidden' }}
      onPointerEnter={keepHover}
      onPointerLeave={hoverAway}
    >
      {problems.map((problem) => (
        <div key={problem.message} className="problem-card-item" data-severity={problem.severity}>
          <p>{withoutRemedy(problem)}</p>
          <RemedyButtons problem={problem} />
        </div>
      ))}
    </div>
  );
}

/** Under the node; over it where there is no room, and within the canvas. */
function placeBeside(path: string, { width, height }: DOMRect): { left: number; top: number } | undefined {
  const [box, area, instance] = [boxOf(path), canvasArea(), flow()];
  if (!box || !area || !instance) return undefined;
  const first = instance.flowToScreenPosition(box);
  const last = instance.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
  const gap = 4;
  const below = last.y - area.top + gap;
  const top = below + height <= area.height ? below : Math.max(gap, first.y - area.top - height - gap);
  return { left: Math.max(gap, Math.min(first.x - area.left, area.width - width - gap)), top };
}
