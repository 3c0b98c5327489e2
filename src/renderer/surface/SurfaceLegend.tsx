import { formatLoss } from '../format/units';
import { useWords } from '../words/currentWords';
import { surfaceWords } from '../words/english/surface';
import type { Levels } from './levels';
import { lossColour } from './SurfacePlot';

/** What the colours mean: one band between two isolines, with the losses of every third. */
export function SurfaceLegend({ levels: { lowest, highest, lines } }: { readonly levels: Levels }) {
  const words = useWords(surfaceWords);
  const bounds = [lowest, ...lines, highest];
  return (
    <div className="surface-legend" role="img" aria-label={words.legend(formatLoss(lowest), formatLoss(highest))}>
      <span className="surface-bands" aria-hidden="true">
        {bounds.slice(1).map((_, band) => (
          <span key={band} style={{ background: lossColour(lines.length ? band / lines.length : 0) }} />
        ))}
      </span>
      <span className="surface-bounds" aria-hidden="true">
        {bounds.map((bound, index) =>
          index % 3 === 0 ? (
            <span key={index} style={{ left: `${(100 * index) / (bounds.length - 1)}%` }}>
              {formatLoss(bound)}
            </span>
          ) : null,
        )}
      </span>
    </div>
  );
}
