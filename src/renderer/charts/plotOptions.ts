import './plotLocale';
import type uPlot from 'uplot';
import type { Mark } from '../run/shownRun';
import { themeColour } from '../theme/themeColours';
import { marksPlugin } from './chartMarks';

export interface PlotSpecification {
  readonly logarithmic: boolean;
  /** The largest value that makes sense (1 for a share): the axis never goes beyond. */
  readonly ceiling?: number;
  /** How the axis writes its values. */
  format(value: number): string;
  marks(): readonly Mark[];
  /** The lines after the axis; those of one training curve where absent. */
  readonly series?: readonly uPlot.Series[];
  /** The place under the pointer in the data and in pixels; `undefined` when it leaves. */
  onHover(index: number | undefined, left: number): void;
}

/** One of the theme's colours, as it is whenever the plot is drawn. */
export const color =
  (variable: string) =>
  (plot: uPlot): string =>
    themeColour(plot.root, variable);
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const font = '11px system-ui, sans-serif';

/** Faint raw line, smoothed line, validation with points. */
const trainingSeries: readonly uPlot.Series[] = [
  { stroke: color('--chart-train-faint'), width: 1, points: { show: false } },
  { stroke: color('--chart-train'), width: 1.75, points: { show: false } },
  {
    stroke: color('--chart-validation'),
    width: 1.5,
    dash: [6, 3],
    points: { show: true, size: 6, stroke: color('--chart-validation'), fill: color('--chart-validation') },
  },
];

/** Options of a plot of training curves. */
export function plotOptions(specification: PlotSpecification, size: { width: number; height: number }): uPlot.Options {
  const { logarithmic, ceiling, format, marks, onHover, series = trainingSeries } = specification;
  const axis = { stroke: color('--chart-axis'), font, ticks: { show: false }, gap: 4 };
  // The zoomed range stays while new data arrives, until a double click.
  let zoomed = false;
  const grid = { stroke: color('--chart-grid'), width: 1 };
  return {
    ...size,
    padding: [6, 8, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: true, y: false, setScale: true },
      points: { size: 6 },
      bind: {
        dblclick: (_plot, _target, handler) => (event) => {
          zoomed = false;
          return handler(event);
        },
      },
    },
    scales: {
      x: { time: false, auto: () => !zoomed },
      y: logarithmic
        ? { distr: 3, log: 10 }
        : {
            range: (_plot, low, high) => {
              if (low === null || high === null || !Number.isFinite(low)) return [0, 1];
              const margin = (high - low || Math.abs(high) || 1) * 0.06;
              const bottom = low >= 0 ? Math.max(0, low - margin) : low - margin;
              return [bottom, ceiling === undefined ? high + margin : Math.min(ceiling, high + margin)];
            },
          },
    },
    axes: [
      {
        ...axis,
        size: 20,
        space: 60,
        grid: { show: false },
        values: (_plot, splits) => splits.map((step) => compact.format(step)),
      },
      {
        ...axis,
        grid,
        size: 46,
        space: 24,
        values: (_plot, splits) => splits.map((value) => (value === null ? '' : format(value))),
      },
    ],
    series: [{}, ...series],
    plugins: [marksPlugin(marks)],
    hooks: {
      setSelect: [
        (plot) => {
          zoomed ||= plot.select.width > 0;
        },
      ],
      setCursor: [
        (plot) =>
          onHover(
            plot.cursor.left === undefined || plot.cursor.left < 0 ? undefined : (plot.cursor.idx ?? undefined),
            plot.cursor.left ?? -1,
          ),
      ],
    },
  };
}
