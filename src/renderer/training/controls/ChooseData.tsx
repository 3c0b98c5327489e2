import { Popover } from 'radix-ui';
import { later } from '../../widgets/later';
import { PillPopover } from './PillPopover';
import { useWords } from '../../words/currentWords';
import { trainingWords } from '../../words/english/training';

const DataOffers = later(() => import('../../data/DataOffers').then((module) => module.DataOffers), <LookingForData />);

function LookingForData() {
  return <p className="empty">{useWords(trainingWords).lookingForData}</p>;
}

/** Offers what the drawing can be trained on, where there are no data yet. */
export function ChooseData({ onShow }: { readonly onShow?: () => void }) {
  const words = useWords(trainingWords);
  return (
    <PillPopover title={words.chooseDataHint} label={words.data} pill={words.chooseData}>
      <DataOffers />
      {onShow && (
        <Popover.Close asChild>
          <button type="button" className="button button-quiet" onClick={onShow}>
            {words.showDataTab}
          </button>
        </Popover.Close>
      )}
    </PillPopover>
  );
}
