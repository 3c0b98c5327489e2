import { useId, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { lossAt, lossAtCentre, type LossSurface } from '@shared/contract/lossSurface';
import { formatLoss } from '../format/units';
import { useWords } from '../words/currentWords';
import { surfaceWords } from '../words/english/surface';
import { contourPaths } from './contourPaths';
import type { Levels } from './levels';

/** Of the square, and the room around it for its axes; units of the picture. */
const side = 300;
const room = { left: 40, right: 12, top: 10, bottom: 36 };

interface Place {
  readonly row: number;
  readonly column: number;
}

interface SurfacePlotProps {
  readonly name: string;
  readonly surface: LossSurface;
  readonly levels: Levels;
}

/** A loss surface as a map with isolines. The pointer, or arrow keys, read the loss at each point. */
export function SurfacePlot({ name, surface, levels }: SurfacePlotProps) {
  const words = useWords(surfaceWords);
  const id = useId();
  const { alphas, betas } = surface;
  const centre: Place = { row: betas.indexOf(0), column: alphas.indexOf(0) };
  const [read, setRead] = useState<Place>();
  const paths = useMemo(() => contourPaths(surface, levels, side), [surface, levels]);
  const x = (column: number) => (column * side) / (alphas.length - 1);
  const y = (row: number) => side - (row * side) / (betas.length - 1);
  const readAt = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const along = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.round(share * (count - 1))));
    setRead({
      row: along((box.bottom - event.clientY) / box.height, betas.length),
      column: along((event.clientX - box.left) / box.width, alphas.length),
    });
  };
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const from = read ?? centre;
    const row = Math.min(betas.length - 1, Math.max(0, from.row + step[0]));
    const column = Math.min(alphas.length - 1, Math.max(0, from.column + step[1]));
    setRead({ row, column });
  };
  const shown = read ?? centre;
  const ticks = [0, (alphas.length - 1) / 2, alphas.length - 1];
  const loss = formatLoss(lossAt(surface, shown.row, shown.column));
  return (
    <figure className="surface-plot">
      <figcaption title={name}>{name}</figcaption>
      <div
        className="surface-map"
        role="group"
        tabIndex={0}
        aria-label={words.map(name, formatLoss(lossAtCentre(surface)))}
        aria-describedby={id}
        onKeyDown={walk}
      >
        <svg
          viewBox={`${-room.left} ${-room.top} ${side + room.left + room.right} ${side + room.top + room.bottom}`}
          aria-hidden="true"
        >
          <clipPath id={`${id}-square`}>
            <rect width={side} height={side} />
          </clipPath>
          <g clipPath={`url(#${id}-square)`}>
            <rect width={side} height={side} style={{ fill: lossColour(0) }} />
            {paths.map((path, index) => (
              <path
                key={index}
                d={path}
                className="surface-isoline"
                style={{ fill: lossColour((index + 1) / paths.length) }}
              />
            ))}
          </g>
          <rect className="surface-frame" width={side} height={side} />
          <path className="surface-centre" d={`M${x(centre.column) - 5} ${y(centre.row)}h10m-5-5v10`} />
          {read && <circle className="surface-read" cx={x(read.column)} cy={y(read.row)} r={4.5} />}
          {ticks.map((tick) => (
            <g key={tick}>
              <text x={x(tick)} y={side + 14} textAnchor="middle">
                {formatDistance(alphas[tick]!)}
              </text>
              <text x={-6} y={y(tick) + 4} textAnchor="end">
                {formatDistance(betas[tick]!)}
              </text>
            </g>
          ))}
          <text x={side / 2} y={side + 30} textAnchor="middle">
            α
          </text>
          <text x={-30} y={side / 2 + 4} textAnchor="middle">
            β
          </text>
          <rect
            className="surface-pointer"
            width={side}
            height={side}
            onPointerMove={readAt}
            onPointerLeave={() => setRead(undefined)}
          />
        </svg>
      </div>
      <p id={id} className="surface-readout" role="status">
        {read
          ? words.readout(formatDistance(alphas[shown.column]!), formatDistance(betas[shown.row]!), loss)
          : words.centre(loss)}
      </p>
    </figure>
  );
}

/** Rows and columns that an arrow key goes. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** `−0.35` */
function formatDistance(distance: number): string {
  return String(Number(distance.toFixed(3))).replace('-', '−');
}

/** @param share of the way from the lowest to the highest loss */
export function lossColour(share: number): string {
  const [from, to, part] = share < 0.5 ? ['low', 'middle', 2 * share] : ['middle', 'high', 2 * share - 1];
  return `color-mix(in oklab, var(--loss-${to}) ${(100 * (part as number)).toFixed(1)}%, var(--loss-${from}))`;
}
