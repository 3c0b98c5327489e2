import type { ReactNode } from 'react';
import { formatMetric } from '@shared/learning/metrics';
import { plotTicks } from './plotTicks';
import './squarePlot.css';

const size = 200;
const margin = { left: 40, bottom: 34, top: 6, right: 10 } as const;

/** Where a value lies in the picture. */
export interface PlotPlace {
  x(value: number): number;
  y(value: number): number;
}

export interface SquarePlotProps {
  readonly title: string;
  /** A line below the title. */
  readonly note?: string;
  /** What the picture shows, in words: read instead of it. */
  readonly description: string;
  readonly horizontal: string;
  readonly vertical: string;
  /** Of both axes. */
  readonly range: readonly [low: number, high: number];
  children(place: PlotPlace): ReactNode;
}

/** A picture with two axes of the same range. */
export function SquarePlot({ title, note, description, horizontal, vertical, range, children }: SquarePlotProps) {
  const [low, high] = range;
  const along = (value: number) => Number(((size * (value - low)) / (high - low)).toFixed(2));
  const place: PlotPlace = { x: along, y: (value) => Number((size - along(value)).toFixed(2)) };
  const width = size + margin.left + margin.right;
  const height = size + margin.top + margin.bottom;
  return (
    <figure className="square-plot">
      <figcaption>
        {title}
        {note && <p className="hint">{note}</p>}
      </figcaption>
      <svg
        viewBox={`${-margin.left} ${-margin.top} ${width} ${height}`}
        role="img"
        aria-label={`${title}: ${description}`}
      >
        {plotTicks(low, high).map((tick) => (
          <g key={tick}>
            <line className="square-plot-grid" x1={0} x2={size} y1={place.y(tick)} y2={place.y(tick)} />
            <line className="square-plot-grid" x1={place.x(tick)} x2={place.x(tick)} y1={0} y2={size} />
            <text x={-4} y={place.y(tick)} textAnchor="end" dominantBaseline="middle">
              {formatMetric({ format: 'number' }, tick)}
            </text>
            <text x={place.x(tick)} y={size + 12} textAnchor="middle">
              {formatMetric({ format: 'number' }, tick)}
            </text>
          </g>
        ))}
        {children(place)}
        <text x={size / 2} y={size + 28} textAnchor="middle">
          {horizontal}
        </text>
        <text transform={`translate(-30 ${size / 2}) rotate(-90)`} textAnchor="middle">
          {vertical}
        </text>
      </svg>
    </figure>
  );
}
