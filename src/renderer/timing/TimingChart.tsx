import { examplesPerSecond, type Timed } from '@shared/contract/timed';
import { formatCount } from '../format/units';
import { useWords } from '../words/currentWords';
import { timingWords } from '../words/english/timing';

interface TimingChartProps {
  readonly measured: readonly Timed[];
  /** All sizes that are measured, so that bars keep their places while others come. */
  readonly batches: readonly number[];
}

const size = { width: 560, height: 200, left: 8, right: 8, top: 24, bottom: 40 };

/** Throughput by batch size, as bars; the table below has the numbers. */
export function TimingChart({ measured, batches }: TimingChartProps) {
  const words = useWords(timingWords);
  const most = Math.max(...measured.map(examplesPerSecond));
  const step = (size.width - size.left - size.right) / batches.length;
  const bottom = size.height - size.bottom;
  return (
    <svg className="timing-chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words.chart}>
      <line x1={size.left} x2={size.width - size.right} y1={bottom} y2={bottom} />
      {batches.map((batch, index) => {
        const middle = size.left + (index + 0.5) * step;
        const timed = measured.find((each) => each.batch === batch);
        const height = timed ? (examplesPerSecond(timed) / most) * (bottom - size.top) : 0;
        return (
          <g key={batch}>
            {timed && <rect x={middle - step * 0.3} width={step * 0.6} y={bottom - height} height={height} />}
            {timed && (
              <text x={middle} y={bottom - height - 6} textAnchor="middle">
                {formatCount(Number(examplesPerSecond(timed).toPrecision(3)))}
              </text>
            )}
            <text x={middle} y={bottom + 14} textAnchor="middle">
              {batch}
            </text>
          </g>
        );
      })}
      <text x={size.width / 2} y={size.height - 6} textAnchor="middle">
        {words.axis}
      </text>
    </svg>
  );
}
