import { Popover } from 'radix-ui';
import { formatCount } from '../../format/units';
import { datasetName } from '../../data/datasetName';
import { useDataset } from '../../data/useDataset';
import { useDrawing } from '../../drawing/DrawingContext';
import { later } from '../../widgets/later';
import { PillPopover } from './PillPopover';

const DataOffers = later(
  () => import('../../data/DataOffers').then((module) => module.DataOffers),
  <p className="empty">Looking for data…</p>,
);

/**
 * `MNIST · 60,000 / 10,000`: the data set with its training and test examples; opens the data tab. Where there are no data
 * yet, it offers what the drawing can be trained on.
 */
export function DatasetPill({ onShow }: { readonly onShow?: () => void }) {
  const { dataset } = useDrawing().useDocument().recipe;
  const { facts, isMissing, error } = useDataset();
  if (isMissing) return <ChooseData onShow={onShow} />;
  const sizes = facts && `${formatCount(facts.counts.train)} / ${formatCount(facts.counts.test)}`;
  return (
    <button
      type="button"
      className="pill"
      data-problem={error ? true : undefined}
      title={error ?? 'Data set: training / test examples. Opens the Data tab.'}
      onClick={onShow}
    >
      {[datasetName(dataset), error ? 'cannot be read' : sizes].filter(Boolean).join(' · ')}
    </button>
  );
}

function ChooseData({ onShow }: { readonly onShow?: () => void }) {
  return (
    <PillPopover title="No data yet. Opens what this drawing can be trained on." label="Data" pill="Choose data">
      <DataOffers />
      {onShow && (
        <Popover.Close asChild>
          <button type="button" className="button button-quiet" onClick={onShow}>
            Show the Data tab
          </button>
        </Popover.Close>
      )}
    </PillPopover>
  );
}
