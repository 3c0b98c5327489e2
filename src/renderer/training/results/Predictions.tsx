import type { ClassPrediction } from '@shared/learning/results/classification';
import { formatPercent } from '../../format/units';
import { className } from '../../samples/sample';
import { StillTiles, tileAt } from '../../tiles/StillTiles';
import { useTestImages } from '../../probes/useTestImages';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

interface PredictionsProps {
  readonly title: string;
  readonly predictions: readonly ClassPrediction[];
  readonly classes: readonly string[];
  /** Whether the examples have images. */
  readonly hasImages: boolean;
  readonly note?: string;
}

/** Test examples, with their images where they have any: predicted class, confidence and true class. */
export function Predictions({ title, predictions, classes, hasImages, note }: PredictionsProps) {
  const words = useWords(resultsWords);
  const { tiles, error } = useTestImages(hasImages ? predictions.map(({ index }) => index) : []);
  return (
    <section className="predictions">
      <h4>{title}</h4>
      {note && <p className="hint">{note}</p>}
      {error && <p className="error-text">{error}</p>}
      <ol>
        {predictions.map(({ index, truth, predicted, confidence }, place) => (
          <li key={index} title={words.testExample(index)}>
            {tiles && place < tiles.count ? (
              <StillTiles
                tiles={tileAt(tiles, place)}
                width={56}
                tile={56}
                label={`${words.testExample(index)}: ${className({ classes }, truth)}`}
              />
            ) : (
              hasImages && <span className="prediction-blank" />
            )}
            <span className={truth === predicted ? 'prediction-right' : 'prediction-wrong'}>
              {truth === predicted
                ? `✓ ${className({ classes }, predicted)} (${formatPercent(confidence, 0)})`
                : `✗ ${words.predicted(className({ classes }, predicted), formatPercent(confidence, 0))}`}
            </span>
            {truth !== predicted && <span className="hint">{words.actually(className({ classes }, truth))}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
