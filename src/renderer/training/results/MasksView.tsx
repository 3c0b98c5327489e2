import { formatMetric, metrics } from '@shared/learning/metrics';
import { MaskLegend } from '../../answers/MaskLegend';
import { PicturesView } from './PicturesView';
import type { ResultProps } from './resultProps';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

/** Masks over their images, the true one beside the answer. */
export function MasksView({ result, output }: ResultProps<'masks'>) {
  const words = useWords(resultsWords);
  return (
    <PicturesView
      result={result}
      output={output}
      shape={[result.height, result.width]}
      errorOf={(error) => words.pixelsWrong(formatMetric(metrics.accuracy, error))}
      legend={(shown) => <MaskLegend target={output.target} numbers={shown.flatMap(({ values }) => [...values])} />}
    />
  );
}
