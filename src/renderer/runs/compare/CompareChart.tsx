import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type uPlot from 'uplot';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { valueBefore } from '../../charts/curveData';
import { color } from '../../charts/plotOptions';
import { usePlot, type PlotSource } from '../../charts/usePlot';
import '../../charts/charts.css';
import { formatMeasure, measureFormat } from '../../format/measures';
import { formatCount } from '../../format/units';
import { lineStyle } from './runLineStyle';
import { compareData, rowsPerRun, type RunCurves } from './compareData';
import { Swatch } from './Swatch';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';
import { chartsWords } from '../../words/english/charts';

interface CompareChartProps {
  readonly title: string;
  /** In place of the title, where there is a choice. */
  readonly heading?: ReactNode;
  /** The measure's name. */
  readonly metric: string;
  readonly curves: readonly RunCurves[];
  /** What the runs are called, in the curves' order. */
  readonly names: readonly string[];
  readonly logarithmic?: boolean;
}

const noMarks = () => [];

/** The curves of several runs over one another: training as a line, validation as dots on a thin one. */
export function CompareChart(props: CompareChartProps) {
  const words = useWords(runsWords);
  const charts = useWords(chartsWords);
  const { title, heading, metric, curves, names, logarithmic = false } = props;
  const { tick } = measureFormat(metric);
  const ceiling = describeMeasure(metric).largest;
  const [hovered, setHovered] = useState<number>();
  const data = useMemo(() => compareData(curves, metric, logarithmic), [curves, metric, logarithmic]);
  const source = useMemo<PlotSource>(() => ({ data: () => data, subscribe: () => () => {} }), [data]);
  const series = useMemo(() => curves.flatMap((_, index) => seriesOf(index, curves.length === 1)), [curves]);
  const { box, redraw } = usePlot(`${metric} ${logarithmic} ${curves.map(({ run }) => run).join(' ')}`, source, {
    ...{ logarithmic, ceiling, series, format: tick, marks: noMarks },
    onHover: (index) => setHovered(index),
  });
  useEffect(redraw, [redraw, source]);
  const last = data[0].length - 1;
  const at = hovered === undefined ? last : Math.min(hovered, last);
  return (
    <figure className="chart" aria-label={words.ofRunsByStep(title, names.join(', '))}>
      <figcaption className="chart-head">
        {heading ?? <h3>{title}</h3>}
        <span className="chart-readout">
          {hovered !== undefined && at >= 0 && (
            <span className="chart-hover">{charts.step(formatCount(data[0][at]!))}</span>
          )}
          {names.map((name, index) => (
            <span key={curves[index]?.run ?? index} className="run-reading" title={name}>
              <Swatch index={index} /> {formatMeasure(metric, valueBefore(data, rowsPerRun * index + 2, at))}
            </span>
          ))}
        </span>
      </figcaption>
      <div className="chart-plot" ref={box} data-empty={data[0].length === 0 || undefined} />
    </figure>
  );
}

function seriesOf(index: number, isAlone: boolean): uPlot.Series[] {
  const { variable, dash } = lineStyle(index);
  const stroke = color(variable);
  return [
    { stroke: isAlone ? color('--chart-train-faint') : stroke, width: 1, show: isAlone, points: { show: false } },
    { stroke, width: 1.75, dash: [...dash], points: { show: false } },
    { stroke, width: 1, dash: [2, 3], points: { show: true, size: 6, stroke, fill: stroke } },
  ];
}
