import type { MeasuresRecord } from '@shared/contract/events';
import { describeMeasure, mainMetric } from '@shared/learning/metrics/describe';
import { formatMeasure, measureLabel } from '../../format/measures';
import { MeasureTable } from './MeasureTable';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

/** What was measured on the test set: the main metric large, or the loss where there is none; then the others of an only output. */
export function TestMeasures({ test }: { readonly test: MeasuresRecord }) {
  const words = useWords(resultsWords);
  const { loss, metrics } = test;
  const names = Object.keys(metrics);
  const main = mainMetric(names);
  const own = names.filter((name) => describeMeasure(name).output === undefined);
  return (
    <>
      <p className="results-figure">{formatMeasure(main ?? 'loss', main === undefined ? loss : metrics[main], 2)}</p>
      <p className="hint">
        {main === undefined ? words.lossOnly : words.metricAndLoss(measureLabel(main), formatMeasure('loss', loss))}
      </p>
      {own.length > 1 && <MeasureTable test={test} />}
    </>
  );
}
