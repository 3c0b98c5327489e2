import { formatMetric, metrics } from '@shared/learning/metrics';
import { PicturesView } from './PicturesView';
import type { ResultProps } from './resultProps';

/** Images that the network was given, beside those that were wanted and its own. */
export function ImagesView({ result, output }: ResultProps<'images'>) {
  return (
    <PicturesView
      result={result}
      output={output}
      shape={[result.height, result.width, result.channels]}
      errorOf={(error) => `${metrics.rmse.label} ${formatMetric(metrics.rmse, error)}`}
    />
  );
}
