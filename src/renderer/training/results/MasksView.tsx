import { formatMetric, metrics } from '@shared/learning/metrics';
import { MaskLegend } from '../../answers/MaskLegend';
import { PicturesView } from './PicturesView';
import type { ResultProps } from './resultProps';

/** Masks over their images, the true one beside the answer. */
export function MasksView({ result, output }: ResultProps<'masks'>) {
  return (
    <PicturesView
      result={result}
      output={output}
      shape={[result.height, result.width]}
      errorOf={(error) => `${formatMetric(metrics.accuracy, error)} of pixels wrong`}
      legend={(shown) => <MaskLegend target={output.target} numbers={shown.flatMap(({ values }) => [...values])} />}
    />
  );
}
