import { formatCount } from '../../format/units';
import { datasetName } from '../../data/datasetName';
import { useDataset } from '../../data/useDataset';
import { useDrawing } from '../../drawing/DrawingContext';
import { later } from '../../widgets/later';
import { useWords } from '../../words/currentWords';
import { trainingWords } from '../../words/english/training';

const ChooseData = later<{ readonly onShow?: () => void }>(
  () => import('./ChooseData').then((module) => module.ChooseData),
  <ChooseDataPill />,
);

function ChooseDataPill() {
  return <span className="pill">{useWords(trainingWords).chooseData}</span>;
}

/**
 * `MNIST · 60,000 / 10,000`: the data set with its training and test examples; opens the data tab. Where there are no data
 * yet, it offers what the drawing can be trained on.
 */
export function DatasetPill({ onShow }: { readonly onShow?: () => void }) {
  const words = useWords(trainingWords);
  const { dataset } = useDrawing().useDocument().recipe;
  const { facts, isMissing, error } = useDataset();
  if (isMissing) return <ChooseData onShow={onShow} />;
  const sizes = facts && `${formatCount(facts.counts.train)} / ${formatCount(facts.counts.test)}`;
  return (
    <button
      type="button"
      className="pill"
      data-problem={error ? true : undefined}
      title={error ?? words.datasetHint}
      onClick={onShow}
    >
      {[datasetName(dataset), error ? words.cannotBeRead : sizes].filter(Boolean).join(' · ')}
    </button>
  );
}
