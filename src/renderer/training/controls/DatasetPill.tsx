import { useRequest } from '../../client/useRequest';
import { formatCount } from '../../format/units';
import { useDrawing } from '../../drawing/DrawingContext';
import { datasetName } from './datasetName';

/** `MNIST · 60,000 / 10,000`: the data set with its training and test images; opens the data tab. */
export function DatasetPill({ onShow }: { readonly onShow?: () => void }) {
  const { dataset } = useDrawing().useDocument().recipe;
  const { output, error } = useRequest('datasets.preview', { dataset, count: 1 });
  const sizes = output && `${formatCount(output.train)} / ${formatCount(output.test)}`;
  return (
    <button
      type="button"
      className="pill"
      data-problem={error ? true : undefined}
      title={error ?? 'Data set: training / test images. Opens the Data tab.'}
      onClick={onShow}
    >
      {[datasetName(dataset), error ? 'cannot be read' : sizes].filter(Boolean).join(' · ')}
    </button>
  );
}
