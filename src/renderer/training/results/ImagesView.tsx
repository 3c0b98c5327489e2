import { formatMetric, metrics } from '@shared/learning/metrics';
import { PicturesView } from './PicturesView';
import type { ResultProps } from './resultProps';
import { useWords } from '../../words/currentWords';
import { metricsWords } from '../../words/english/metrics';

/** Images that the network was given, beside those that were wanted and its own. */
export function ImagesView({ result, output }: ResultProps<'images'>) {
  const words = useWords(metricsWords);
  return (
    <PicturesView
      result={result}
      output={output}
      shape={[result.height, result.width, result.channels]}
      errorOf={(error) => `${words.named.rmse.label} ${formatMetric(metrics.rmse, error)}`}
    />
  );
}
