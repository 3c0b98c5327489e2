import { Popover } from 'radix-ui';
import { later } from '../../widgets/later';
import { PillPopover } from './PillPopover';

const DataOffers = later(
  () => import('../../data/DataOffers').then((module) => module.DataOffers),
  <p className="empty">Looking for data…</p>,
);

/** Offers what the drawing can be trained on, where there are no data yet. */
export function ChooseData({ onShow }: { readonly onShow?: () => void }) {
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
