import { useCallback, useEffect, useMemo, useState } from 'react';
import { emptyCurve } from '../run/growingCurve';
import type { Mark, Run } from '../run/shownRun';
import { runStore, useRun } from '../run/runStore';
import { curveData, valueBefore, rows, type Points } from './curveData';
import { ChartReadout, type Hover } from './ChartReadout';
import { marksNear } from './chartMarks';
import { usePlot, type PlotSource } from './usePlot';
import './charts.css';

const none = emptyCurve();
const noMarks: readonly Mark[] = [];

export interface CurveChartProps {
  readonly title: string;
  readonly metric: 'loss' | 'accuracy';
  readonly smoothing: number;
  readonly logarithmic?: boolean;
  readonly ceiling?: number;
  readonly format: (value: number | undefined) => string;
  /** How the axis writes round values; shorter than `format`. */
  readonly formatTick: (value: number) => string;
}

function validationPoints(run: Run | undefined, metric: 'loss' | 'accuracy'): Points {
  const points = (run?.epochs ?? []).flatMap(({ step, validation }) => {
    const value = metric === 'loss' ? validation?.loss : validation?.metrics[metric];
    return value === undefined ? [] : [{ step, value }];
  });
  return { steps: points.map(({ step }) => step), values: points.map(({ value }) => value) };
}

/** One training curve with its validation points, drawn live; hovering shows values. */
export function CurveChart({
  title,
  metric,
  smoothing,
  logarithmic = false,
  ceiling,
  format,
  formatTick,
}: CurveChartProps) {
  const [hover, setHover] = useState<Hover>();
  const source = useMemo<PlotSource>(
    () => ({
      data: (width) => {
        const { run } = runStore.getState();
        return curveData(run?.[metric] ?? none, validationPoints(run, metric), { smoothing, width, logarithmic });
      },
      subscribe: (changed) =>
        runStore.subscribe(({ run }, { run: before }) => {
          if (run?.[metric] !== before?.[metric] || run?.epochs !== before?.epochs || run?.marks !== before?.marks)
            changed();
        }),
    }),
    [metric, smoothing, logarithmic],
  );
  const marks = useCallback(() => runStore.getState().run?.marks ?? noMarks, []);
  const onHover = (index: number | undefined, left: number): void => {
    const data = plot.current?.data;
    if (index === undefined || !plot.current || !data) return setHover(undefined);
    setHover({
      step: data[rows.steps][index] ?? 0,
      train: valueBefore(data, rows.smoothed, index),
      raw: valueBefore(data, rows.raw, index),
      validation: valueBefore(data, rows.validation, index),
      marks: marksNear(plot.current, marks(), left).map((mark) => mark.label),
    });
  };
  const { box, plot, redraw } = usePlot(`${metric} ${logarithmic}`, source, {
    logarithmic,
    ceiling,
    format: formatTick,
    marks,
    onHover,
  });
  useEffect(redraw, [redraw, source]);
  const empty = useRun((run) => run[metric].length === 0) ?? true;
  return (
    <figure className="chart" aria-label={`${title} by training step`}>
      <figcaption className="chart-head">
        <h3>{title}</h3>
        <ChartReadout metric={metric} hover={hover} format={format} />
      </figcaption>
      <div className="chart-plot" ref={box} data-empty={empty || undefined} />
    </figure>
  );
}
