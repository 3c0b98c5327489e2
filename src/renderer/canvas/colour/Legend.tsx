import type { ReactNode } from 'react';
import { colourSteps, stepColour, useMeasuredFor } from '../../drawing/colourBy';
import { useDrawingStore } from '../../drawing/drawingStore';
import { nodeMeasure, rangeOf, type MeasureName } from '../../drawing/nodeMeasures';
import { useWords } from '../../words/currentWords';
import { measuresWords } from '../../words/english/measures';

interface LegendProps {
  readonly name: MeasureName;
  /** More about the values, behind their unit. */
  readonly about?: ReactNode;
  readonly title?: string;
}

/** What the colours of a measure stand for: lowest, largest, unit. */
export function Legend({ name, about, title }: LegendProps) {
  const words = useWords(measuresWords);
  useMeasuredFor(name);
  const range = useDrawingStore((state) => rangeOf(state, name));
  const { format, scale } = nodeMeasure(name);
  const isLinear = scale === 'linear';
  // On a linear scale the first colour is for nothing at all.
  const steps = Array.from({ length: colourSteps + 1 }, (_, step) => step).slice(isLinear ? 0 : 1);
  return (
    <p className="colour-legend" role="status" title={title}>
      <span>{isLinear || !range ? '0' : format(range.low)}</span>
      <span className="colour-steps" aria-hidden="true">
        {steps.map((step) => (
          <i key={step} style={{ background: stepColour(step) }} />
        ))}
      </span>
      <span>
        {format(range?.high ?? 0)} · {words.measures[name].unit}
        {!isLinear && ` · ${words.logarithmic}`}
        {about !== undefined && <> · {about}</>}
      </span>
    </p>
  );
}
