import type { Missing, Problem } from '@shared/compiler/problem';
import { useEffect, useRef, useState } from 'react';
import { formatShape, type Shape } from '@shared/tensor/shape';
import { useSentence } from '../../words/sentence';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import './shapeBadge.css';

interface ShapeBadgeProps {
  readonly shape: Shape | undefined;
  readonly problem: Problem | undefined;
  readonly missing: Missing | undefined;
  readonly hasOutput: boolean;
}

/** The output shape at the output port, or a brief problem. Flashes when the shape changes. */
export function ShapeBadge({ shape, problem, missing, hasOutput }: ShapeBadgeProps) {
  const sentence = useSentence();
  const { shapeHint } = useWords(canvasWords);
  const text = shape && formatShape(shape);
  const flashing = useFlash(text);
  if (problem && (problem.severity === 'error' || !text)) {
    return (
      <span className="node-badge" data-kind={problem.severity} title={sentence(problem.said)}>
        {sentence(problem.said, 'brief')}
      </span>
    );
  }
  if (!text || !hasOutput)
    return missing ? (
      <span className="node-badge" data-kind="missing">
        {sentence(missing.said, 'brief')}
      </span>
    ) : null;
  return (
    <span className="node-badge" data-flash={flashing || undefined} title={shapeHint}>
      {text}
    </span>
  );
}

/** True for a moment after a known value has changed. */
function useFlash(text: string | undefined): boolean {
  const before = useRef(text);
  const [flashing, setFlashing] = useState(false);
  useEffect(() => {
    const changed = before.current !== undefined && text !== undefined && before.current !== text;
    before.current = text;
    if (!changed) return undefined;
    setFlashing(true);
    const timer = setTimeout(() => setFlashing(false), 600);
    return () => clearTimeout(timer);
  }, [text]);
  return flashing;
}
