import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { measureFormat } from '../format/measures';
import { emptyCurve } from '../run/growingCurve';
import { validationOf } from '../run/measuresOfRun';
import type { Mark, Run } from '../run/shownRun';
import { runStore, useRun } from '../run/runStore';
import { curveData, valueBefore, rows, type Points } from './curveData';
import { ChartReadout, type Hover } from './ChartReadout';
import { marksNear } from './chartMarks';
import { usePlot, type PlotSource } from './usePlot';
import { useWords } from '../words/currentWords';
import { chartsWords } from '../words/english/charts';
import './charts.css';

const none = emptyCurve();
const noMarks: readonly Mark[] = [];

export interface CurveChartProps {
  readonly title: string;
  /** In place of the title, where there is a choice. */
  readonly heading?: ReactNode;
  /** The measure's name. */
  readonly metric: string;
  readonly smoothing: number;
  readonly logarithmic?: boolean;
}

function validationPoints(run: Run | undefined, metric: string): Points {
  const points = (run?.epochs ?? []).flatMap((epoch) => {
    const value = validationOf(epoch, metric);
    return value === undefined ? [] : [{ step: epoch.step, value }];
  });
  return { steps: points.map(({ step }) => step), values: points.map(({ value }) => value) };
}

/** One training curve with its validation points, drawn live; hovering shows values. */
export function CurveChart({ title, heading, metric, smoothing, logarithmic = false }: CurveChartProps) {
  const words = useWords(chartsWords);
  const { tick } = measureFormat(metric);
  const ceiling = describeMeasure(metric).largest;
  const [hover, setHover] = useState<Hover>();
  const source = useMemo<PlotSource>(
    () => ({
      data: (width) => {
        const { run } = runStore.getState();
        return curveData(run?.curves[metric] ?? none, validationPoints(run, metric), { smoothing, width, logarithmic });
      },
      subscribe: (changed) =>
        runStore.subscribe(({ run }, { run: before }) => {
          const isSame =
            run?.curves[metric] === before?.curves[metric] &&
            run?.epochs === before?.epochs &&
            run?.marks === before?.marks;
          if (!isSame) changed();
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
    format: tick,
    marks,
    onHover,
  });
  useEffect(redraw, [redraw, source]);
  const empty = useRun((run) => !run.curves[metric]?.length) ?? true;
  return (
    <figure className="chart" aria-label={words.byStep(title)}>
      <figcaption className="chart-head">
        {heading ?? <h3>{title}</h3>}
        <ChartReadout metric={metric} hover={hover} />
      </figcaption>
      <div className="chart-plot" ref={box} data-empty={empty || undefined} />
    </figure>
  );
}
