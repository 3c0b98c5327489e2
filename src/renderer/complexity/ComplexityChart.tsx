import { layOut, wideChart, type ChartSize, type Plotted, type Upwards } from './chartLayout';
import { formatCount, formatMacs, formatParameters } from '../format/units';
import { useWords } from '../words/currentWords';
import { complexityWords } from '../words/english/complexity';

interface ComplexityChartProps {
  readonly networks: readonly Plotted[];
  readonly upwards: Upwards;
  /** The network whose row has the pointer or the focus. */
  readonly highlighted: string | undefined;
  readonly size?: ChartSize;
}

/** Operations against parameters or accuracy. The table beside it says the same to those who cannot see it. */
export function ComplexityChart({ networks, upwards, highlighted, size = wideChart }: ComplexityChartProps) {
  const words = useWords(complexityWords);
  const { bubbles, across, up } = layOut(networks, upwards, size);
  const [bottom, right] = [size.height - size.bottom, size.width - size.right];
  return (
    <svg
      className="complexity-chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.chart[upwards](bubbles.length)}
    >
      {across.map(({ value, at }) => (
        <g key={value}>
          <line className="complexity-grid" x1={at} x2={at} y1={size.top} y2={bottom} />
          <text x={at} y={bottom + 20} textAnchor="middle">
            {formatMacs(value)}
          </text>
        </g>
      ))}
      {up.map(({ value, at }) => (
        <g key={value}>
          <line className="complexity-grid" x1={size.left} x2={right} y1={at} y2={at} />
          <text x={size.left - 6} y={at + 4} textAnchor="end">
            {upwards === 'parameters' ? shortCount(value) : `${value} %`}
          </text>
        </g>
      ))}
      {bubbles.map(({ network: { name, macs, parameters, isOwn }, x, y, radius }) => (
        <circle
          key={isOwn ? 'own' : name}
          className="complexity-bubble"
          data-own={isOwn || undefined}
          data-highlighted={name === highlighted || undefined}
          {...{ cx: x, cy: y, r: radius }}
        >
          <title>
            {words.network({ name, macs: formatMacs(macs), parameters: formatParameters({ trainable: parameters }) })}
          </title>
        </circle>
      ))}
      {/* Over all bubbles, so that none hides a name. */}
      {bubbles.map(
        ({ network: { name, isOwn }, isNamed, nameAt }) =>
          (isNamed || name === highlighted) && (
            <text
              key={isOwn ? 'own' : name}
              className="complexity-name"
              data-own={isOwn || undefined}
              textAnchor="middle"
              {...{ x: nameAt.x, y: nameAt.y + 4 }}
            >
              {name}
            </text>
          ),
      )}
    </svg>
  );
}

const shortCount = (value: number): string =>
  value >= 1e6 ? `${formatCount(value / 1e6)} M` : value >= 1e3 ? `${formatCount(value / 1e3)} k` : formatCount(value);
