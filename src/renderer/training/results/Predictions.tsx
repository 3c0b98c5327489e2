import type { ClassResult } from '@shared/contract/events';
import { formatPercent } from '../../format/units';
import { StillTiles, tileAt } from '../../tiles/StillTiles';
import { useTestImages } from '../../probes/useTestImages';

interface PredictionsProps {
  readonly title: string;
  readonly predictions: ClassResult['mistakes'];
  readonly classes: readonly string[];
  readonly note?: string;
}

/** Test images with predicted class, confidence and true class. */
export function Predictions({ title, predictions, classes, note }: PredictionsProps) {
  const { tiles, error } = useTestImages(predictions.map(({ index }) => index));
  return (
    <section className="predictions">
      <h3>{title}</h3>
      {note && <p className="hint">{note}</p>}
      {error && <p className="error-text">{error}</p>}
      <ol>
        {predictions.map(({ index, truth, predicted, confidence }, place) => (
          <li key={index} title={`test image ${index}`}>
            {tiles && place < tiles.count ? (
              <StillTiles
                tiles={tileAt(tiles, place)}
                width={56}
                tile={56}
                label={`Test image ${index}: ${classes[truth]}`}
              />
            ) : (
              <span className="prediction-blank" />
            )}
            <span className={truth === predicted ? 'prediction-right' : 'prediction-wrong'}>
              {truth === predicted ? '✓' : '✗ predicted'} {classes[predicted]} ({formatPercent(confidence, 0)})
            </span>
            {truth !== predicted && <span className="hint">actually {classes[truth]}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
